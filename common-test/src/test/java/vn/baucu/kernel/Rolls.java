package vn.baucu.kernel;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;

/** Rolls of polling areas as events, and as the service under test keeps them. */
final class Rolls {

    private Rolls() {}

    static VoterRollChanged roll(String election, String pollingArea, long version, long listed) {
        return new VoterRollChanged(
                election, pollingArea, Map.of(BallotType.NATIONAL_ASSEMBLY, listed), false, version);
    }

    static void write(Log log, VoterRollChanged roll) {
        log.writeInOrder(roll.key(), Json.write(roll));
    }

    static List<Kept> kept(Jdbi jdbi, String election) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select polling_area, listed, version, applied from note.kept_roll
                        where election = :election order by polling_area
                        """)
                .bind("election", election)
                .map((row, context) -> new Kept(row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4)))
                .list());
    }

    static List<String> parked(Jdbi jdbi, String election) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select payload from kernel.parked where key like :key order by record_offset
                        """)
                .bind("key", election + "/%")
                .mapTo(String.class)
                .list());
    }

    static List<String> problems(Jdbi jdbi, String election) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select problem from kernel.parked where key like :key order by record_offset
                        """)
                .bind("key", election + "/%")
                .mapTo(String.class)
                .list());
    }

    /** A roll as it is kept, with how often it was told. */
    record Kept(String pollingArea, long listed, long version, int applied) {}
}
