package vn.baucu.committee.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as it is written down (câu hỏi); without names, since it is published with its answer. */
@Schema(name = "QuestionDocument")
record QuestionDocument(
        @NotNull Asker askedBy,

        @NotNull Topic topic,

        @NotBlank @Size(max = 2000) @Schema(examples = "Cử tri đi công tác xa bỏ phiếu ở đâu?")
        String text,

        @Nullable
        @Size(min = 1, max = 40)
        @Schema(description = "The body that was asked; needed by those who act for several", examples = "EC-12")
        String body) {}
