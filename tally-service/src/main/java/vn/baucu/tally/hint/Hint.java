package vn.baucu.tally.hint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.problem.Sentence;

/** Something about counts that is worth a second look (dấu hiệu cần xem lại); it may well be right. */
@Schema(name = "Hint")
record Hint(
        @Schema(description = "The lowest area it lies in") String area,

        @Schema(description = "The polling area, or the area itself where it is about all of them")
        String subject,

        Kind kind,

        @Schema(description = "In both languages, with the numbers it rests on")
        Sentence why) {

    String sortKey() {
        return String.join(" ", area, subject, kind.name());
    }

    /** What was noticed. */
    @Schema(name = "HintKind")
    enum Kind {
        /** Everybody voted and every ballot is valid. */
        EVERYBODY_AND_ALL_VALID,
        /** All figures are those of a neighbour. */
        SAME_AS_NEIGHBOUR,
        /** Turnout is far from that of the neighbours. */
        TURNOUT_FAR_FROM_MEAN,
        /** The share of invalid ballots is far from that of the neighbours. */
        INVALID_FAR_FROM_MEAN,
        /** The last digits of the votes are not spread as counted numbers are. */
        LAST_DIGITS
    }
}
