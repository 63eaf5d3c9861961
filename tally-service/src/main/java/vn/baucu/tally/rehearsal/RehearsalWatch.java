package vn.baucu.tally.rehearsal;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.RehearsalRecorded;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.watch.Watch;

/**
 * Looks for what was entered in elections that have not opened yet and tells of it once. Beside the registers and not in
 * their way: on the night there is no such election, and whoever enters minutes does nothing more for it.
 */
@ApplicationScoped
class RehearsalWatch {

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final RehearsalConfig config;
    private final Watch watch;

    RehearsalWatch(Jdbi jdbi, Outbox outbox, RehearsalConfig config, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.config = config;
        this.watch = new Watch("rehearsal-watch", "The watch over rehearsals waits for the database", metrics);
    }

    void start(@Observes StartupEvent event) {
        watch.start(config.interval(), () -> QuarkusTransaction.requiringNew().run(() -> outbox.add(found())));
    }

    void stop(@Observes ShutdownEvent event) {
        watch.stop();
    }

    /** An election that has opened is none of a rehearsal, and it never goes back. */
    private List<RehearsalRecorded> found() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into rehearsed as known (election, minutes, turnout, version)
                        select election, minutes, turnout, 1
                        from (
                            select e.election,
                                exists (select from minutes_head h where h.election = e.election) as minutes,
                                exists (select from turnout_course t where t.election = e.election) as turnout
                            from organisation.election e where e.phase in ('PREPARATION', 'REHEARSAL')) here
                        where (minutes or turnout) and not exists (
                            select from rehearsed told
                            where told.election = here.election and told.minutes >= here.minutes
                                and told.turnout >= here.turnout)
                        order by election
                        on conflict (election) do update set
                            minutes = known.minutes or excluded.minutes,
                            turnout = known.turnout or excluded.turnout,
                            version = known.version + 1
                        where excluded.minutes > known.minutes or excluded.turnout > known.turnout
                        returning election, minutes, turnout, version
                        """)
                .map((row, context) -> new RehearsalRecorded(
                        row.getString("election"),
                        row.getBoolean("minutes"),
                        row.getBoolean("turnout"),
                        row.getLong("version")))
                .list());
    }
}
