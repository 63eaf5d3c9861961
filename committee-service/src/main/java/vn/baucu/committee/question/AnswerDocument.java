package vn.baucu.committee.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a question (trả lời). */
@Schema(name = "AnswerDocument")
record AnswerDocument(
        @NotBlank @Size(max = 8000) @Schema(examples = "Ở nơi tạm trú, với giấy chứng nhận của Ủy ban nhân dân xã.")
        String answer) {}
