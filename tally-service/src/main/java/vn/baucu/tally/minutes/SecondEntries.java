package vn.baucu.tally.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.json.Json;

/** Keeps second entries; each attempt stays. Nobody but their author sees them. */
@ApplicationScoped
class SecondEntries {

    private static final String OF_SUBJECT =
            " election = :election and polling_area = :pollingArea and ballot_type = :ballotType and round = :round ";

    private final Jdbi jdbi;

    SecondEntries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<SecondEntry> latest(Subject subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from second_entry where" + OF_SUBJECT + "order by attempt desc limit 1")
                .bind("election", subject.election())
                .bind("pollingArea", subject.pollingArea())
                .bind("ballotType", subject.ballotType().name())
                .bind("round", subject.round().name())
                .map((row, context) -> new SecondEntry(
                        row.getInt("attempt"),
                        row.getInt("version"),
                        Json.read(row.getString("counts"), Counts.class),
                        row.getString("entered_by")))
                .findOne());
    }

    /** The subject is locked, so that the next number is nobody else's. */
    SecondEntry add(Subject subject, int version, Counts counts, List<String> differing, Officer officer, Instant at) {
        int attempt = latest(subject).map(SecondEntry::attempt).orElse(0) + 1;
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into second_entry (election, polling_area, ballot_type, round, attempt, version, counts,
                            differing, entered_by, entered_as, entered_at)
                        values (:election, :pollingArea, :ballotType, :round, :attempt, :version, :counts, :differing,
                            :by, :as, :at)
                        """)
                .bind("election", subject.election())
                .bind("pollingArea", subject.pollingArea())
                .bind("ballotType", subject.ballotType().name())
                .bind("round", subject.round().name())
                .bind("attempt", attempt)
                .bind("version", version)
                .bind("counts", Json.write(counts))
                .bindArray("differing", String.class, differing)
                .bind("by", officer.name())
                .bind("as", officer.role().name())
                .bind("at", at)
                .execute());
        return new SecondEntry(attempt, version, counts, officer.name());
    }
}
