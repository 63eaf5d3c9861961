package vn.baucu.tally.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.minutes.MinutesReceipt;

/** What became of a bundle: an answer for each of its entries. */
@Schema(name = "OfflineBundleAnswer")
record BundleAnswer(
        UUID bundle, UUID device, Instant signedAt, Instant receivedAt, String receivedBy, List<EntryAnswer> entries) {

    /** The answer that the entry would have had online. */
    @Schema(name = "OfflineEntryAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryAnswer(
            BallotType ballotType,
            Round round,

            @Schema(description = "When it was entered, by the device's own clock")
            Instant enteredAt,

            @Schema(description = "HTTP status: 201 entered, 200 there already, otherwise refused")
            int status,

            @Nullable MinutesReceipt receipt,
            @Nullable Refusal refusal) {}

    /** Why an entry was not taken, in both languages. */
    @Schema(name = "OfflineRefusal")
    record Refusal(String type, Sentence detail, List<Wrong> violations) {

        /** One thing that is wrong. */
        @Schema(name = "OfflineViolation")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Wrong(String pointer, String code, @Nullable String article, Sentence message) {}

        static Refusal of(ProblemException refused) {
            return new Refusal(
                    "/problems/" + refused.type().slug(),
                    refused.detail(),
                    refused.violations().stream()
                            .map(violation -> new Wrong(
                                    violation.pointer(), violation.code(), violation.article(), violation.message()))
                            .toList());
        }
    }
}
