package vn.baucu.tally.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.event.Topics;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.inbox.EventConsumer;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;

/** Keeps official lists and voter rolls as candidate-service and voter-service publish them. */
@ApplicationScoped
class BallotConsumer implements EventConsumer {

    private final Jdbi jdbi;

    BallotConsumer(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "tally-ballot";
    }

    @Override
    public Map<String, Class<? extends Event>> topics() {
        return Map.of(
                Topics.CANDIDATE_LISTS, CandidateListPublished.class,
                Topics.VOTER_ROLLS, VoterRollChanged.class);
    }

    @Override
    public void apply(List<Event> events) {
        List<CandidateListPublished> lists = new ArrayList<>();
        List<VoterRollChanged> rolls = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof CandidateListPublished list) {
                lists.add(list);
            } else if (event instanceof VoterRollChanged roll) {
                rolls.add(roll);
            }
        }
        jdbi.useHandle(handle -> {
            keepLists(handle, lists);
            keepRolls(handle, rolls);
        });
    }

    private static void keepLists(Handle handle, List<CandidateListPublished> lists) {
        var upsert = handle.prepareBatch("""
                insert into candidate_list (election, constituency, ballot_type, seats, candidates, codes, version)
                values (:election, :constituency, :ballotType, :seats, :candidates, :codes, :version)
                on conflict (election, constituency) do update set
                    ballot_type = excluded.ballot_type, seats = excluded.seats, candidates = excluded.candidates,
                    codes = excluded.codes, version = excluded.version
                """);
        for (CandidateListPublished list : lists) {
            upsert.bind("election", list.election())
                    .bind("constituency", list.constituency())
                    .bind("ballotType", list.ballotType())
                    .bind("seats", list.seats())
                    .bind("candidates", Json.write(list.candidates()))
                    .bindArray(
                            "codes",
                            String.class,
                            list.candidates().stream()
                                    .map(ListedCandidate::candidate)
                                    .toList())
                    .bind("version", list.version())
                    .add();
        }
        upsert.execute();
    }

    private static void keepRolls(Handle handle, List<VoterRollChanged> rolls) {
        var upsert = handle.prepareBatch("""
                insert into voter_roll (election, polling_area, ballot_type, listed, version)
                values (:election, :pollingArea, :ballotType, :listed, :version)
                on conflict (election, polling_area, ballot_type)
                    do update set listed = excluded.listed, version = excluded.version
                """);
        for (VoterRollChanged roll : rolls) {
            for (Map.Entry<BallotType, Long> listed : roll.listed().entrySet()) {
                upsert.bind("election", roll.election())
                        .bind("pollingArea", roll.pollingArea())
                        .bind("ballotType", listed.getKey())
                        .bind("listed", listed.getValue())
                        .bind("version", roll.version())
                        .add();
            }
        }
        upsert.execute();
    }
}
