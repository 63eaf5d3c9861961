package vn.baucu.tally.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.minutes.MinutesView.Version;

/** What a polling team holds in hand once its minutes are in. */
@Schema(name = "MinutesReceipt")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MinutesReceipt(
        String election,
        String pollingArea,
        BallotType ballotType,
        Round round,

        @Schema(description = "1 for the first entry, one more with each correction")
        int version,

        @Schema(
                description =
                        "ACCEPTED counts; SUBMITTED waits for a second person; DIFFERING for the two entries to agree;"
                                + " VERIFIED for the scan")
        MinutesState state,

        @Schema(description = "SHA-256 over the version before and this one, hexadecimal")
        String hash,

        Instant enteredAt,

        @Schema(description = "Fields in which two independent entries differ, as long as they do") @Nullable
        List<String> differing) {

    static MinutesReceipt of(Entry entry, MinutesState state) {
        return new MinutesReceipt(
                entry.subject().election(),
                entry.subject().pollingArea(),
                entry.subject().ballotType(),
                entry.subject().round(),
                entry.version(),
                state,
                entry.hash(),
                entry.at(),
                null);
    }

    static MinutesReceipt of(Subject subject, Version version, MinutesState state) {
        return of(subject, version, state, List.of());
    }

    static MinutesReceipt of(Subject subject, Version version, MinutesState state, List<String> differing) {
        return new MinutesReceipt(
                subject.election(),
                subject.pollingArea(),
                subject.ballotType(),
                subject.round(),
                version.version(),
                state,
                version.hash(),
                version.enteredAt(),
                differing.isEmpty() ? null : differing);
    }
}
