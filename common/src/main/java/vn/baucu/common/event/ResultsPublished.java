package vn.baucu.common.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/**
 * The results of the election of one body (công bố kết quả bầu cử); with it the mandate of those who counted ends.
 *
 * @param scope area whose deputies were elected: the nation for the National Assembly, otherwise that of the council
 * @param number of the publication, from 1 within the election, ballot type and scope
 * @param hash SHA-256 of the document as published, in hexadecimal
 * @param corrects number of the publication that this one puts right; none for the first
 * @param reason why it was put right
 * @param winners by constituency, then by votes descending
 */
public record ResultsPublished(
        String election,
        BallotType ballotType,
        String scope,
        int number,
        @Nullable String hash,
        @Nullable Integer corrects,
        @Nullable String reason,
        List<Winner> winners,
        Instant publishedAt,
        long version)
        implements Event {

    /** Earlier publications named no winners. */
    public ResultsPublished {
        winners = winners == null ? List.of() : List.copyOf(winners);
    }

    public ResultsPublished(
            String election, BallotType ballotType, String scope, int number, Instant publishedAt, long version) {
        this(election, ballotType, scope, number, null, null, null, List.of(), publishedAt, version);
    }

    @Override
    public String topic() {
        return Topics.PUBLICATIONS;
    }

    @Override
    public String key() {
        return String.join("/", election, ballotType.name(), scope);
    }

    /**
     * Someone elected (người trúng cử), as the law announces it (Art 86).
     *
     * @param percent votes of the valid ballots in the round of the election, as printed: two decimals
     */
    public record Winner(
            String constituency,
            String candidate,
            String fullName,
            LocalDate birthDate,
            long votes,
            BigDecimal percent) {}
}
