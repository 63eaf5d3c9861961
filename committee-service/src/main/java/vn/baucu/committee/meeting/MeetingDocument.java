package vn.baucu.committee.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.document.RegisteredDocument;

/** A decision put to the vote in a meeting (biểu quyết); whether it stands is not said but computed. */
@Schema(name = "NewMeetingDecision")
record MeetingDocument(
        @NotNull @Schema(examples = "2021-04-20T07:30:00Z") Instant heldAt,

        @NotBlank @Size(max = 500) @Schema(examples = "Thông qua kế hoạch kiểm tra đợt 2")
        String subject,

        @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "25")
        Integer present,

        @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "20")
        Integer inFavour,

        @NotNull @PositiveOrZero @Max(1000) @Schema(examples = "3")
        Integer against,

        @Nullable @Size(max = 100) @Schema(examples = "07/BB-UBBC")
        String minutesNumber,

        @Nullable @RegisteredDocument UUID document) {}
