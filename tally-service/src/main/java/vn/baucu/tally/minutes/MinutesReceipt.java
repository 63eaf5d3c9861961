package vn.baucu.tally.minutes;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** What a polling team holds in hand once its minutes are in. */
@Schema(name = "MinutesReceipt")
record MinutesReceipt(
        String election,
        String pollingArea,
        BallotType ballotType,
        Round round,

        @Schema(description = "1 for the first entry, one more with each correction")
        int version,

        @Schema(description = "ACCEPTED counts; SUBMITTED waits for a second person")
        MinutesState state,

        @Schema(description = "SHA-256 over the version before and this one, hexadecimal")
        String hash,

        Instant enteredAt) {

    static MinutesReceipt of(Entry entry, MinutesState state) {
        return new MinutesReceipt(
                entry.subject().election(),
                entry.subject().pollingArea(),
                entry.subject().ballotType(),
                entry.subject().round(),
                entry.version(),
                state,
                entry.hash(),
                entry.at());
    }
}
