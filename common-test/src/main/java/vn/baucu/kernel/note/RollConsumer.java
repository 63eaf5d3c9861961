package vn.baucu.kernel.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.Topics;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.inbox.EventConsumer;
import vn.baucu.common.law.BallotType;

/** Keeps the rolls of polling areas and counts how often it was asked to. */
@ApplicationScoped
class RollConsumer implements EventConsumer {

    static final String NAME = "kernel-test-rolls";

    private final Jdbi jdbi;

    RollConsumer(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Class<? extends Event>> topics() {
        return Map.of(Topics.VOTER_ROLLS, VoterRollChanged.class);
    }

    @Override
    public void apply(List<Event> events) {
        jdbi.useHandle(handle -> {
            for (Event event : events) {
                VoterRollChanged roll = (VoterRollChanged) event;
                handle.createUpdate("""
                                insert into note.kept_roll as kept (election, polling_area, listed, version)
                                values (:election, :pollingArea, :listed, :version)
                                on conflict (election, polling_area) do update set
                                    listed = excluded.listed, version = excluded.version, applied = kept.applied + 1
                                """)
                        .bind("election", roll.election())
                        .bind("pollingArea", roll.pollingArea())
                        .bind("listed", roll.listed().get(BallotType.NATIONAL_ASSEMBLY))
                        .bind("version", roll.version())
                        .execute();
            }
        });
    }
}
