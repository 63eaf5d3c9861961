package vn.baucu.tally.minutes;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.Figures;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** An entry as the table holds it, column by column. */
@JsonNaming(SnakeCaseStrategy.class)
record EntryRow(
        String election,
        String pollingArea,
        BallotType ballotType,
        Round round,
        int version,
        String constituency,
        long listVersion,
        long listed,
        long voted,
        long received,
        long issued,
        long collected,
        long valid,
        long invalid,
        long unused,
        long spoiled,
        @Nullable String ballotsByNames,
        String votes,
        String explanations,
        @Nullable String proceedings,
        @Nullable String reason,
        String enteredBy,
        String enteredAs,
        Instant enteredAt,
        String contentHash,
        String previousHash,
        String hash) {

    static EntryRow of(Entry entry) {
        Subject subject = entry.subject();
        Minutes minutes = entry.minutes();
        Figures figures = minutes.figures();
        return new EntryRow(
                subject.election(),
                subject.pollingArea(),
                subject.ballotType(),
                subject.round(),
                entry.version(),
                entry.ballot().constituency(),
                entry.ballot().listVersion(),
                figures.listed(),
                figures.voted(),
                figures.received(),
                figures.issued(),
                figures.collected(),
                figures.valid(),
                figures.invalid(),
                figures.unused(),
                figures.spoiled(),
                minutes.sortedByNames() ? Json.write(minutes.ballotsByNames()) : null,
                Json.write(minutes.votes()),
                Json.write(minutes.explanations()),
                minutes.proceedings() == null ? null : Json.write(minutes.proceedings()),
                entry.reason(),
                entry.officer().name(),
                entry.officer().role().name(),
                entry.at(),
                entry.contentHash(),
                entry.previousHash(),
                entry.hash());
    }
}
