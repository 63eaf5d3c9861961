package vn.baucu.committee.situation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The order for a new bulletin; its text is made of the reports and figures there are. */
@Schema(name = "BulletinDocument")
record BulletinDocument(
        @NotBlank @Size(max = 40) @Schema(examples = "12") String area,

        @Nullable @Schema(description = "Now where nothing is said", examples = "2021-05-23T04:30:00Z")
        Instant cutOff,

        @Nullable @Schema(description = "The issued bulletin that this one corrects")
        UUID corrects) {

    /** The text as somebody edited it. */
    @Schema(name = "BulletinText")
    record Edited(@NotBlank @Size(max = 100_000) String text) {}

    /** The number under which it is issued. */
    @Schema(name = "BulletinIssue")
    record Issue(
            @NotBlank @Size(max = 50) @Schema(examples = "05/BC-UBBC")
            String number) {}
}
