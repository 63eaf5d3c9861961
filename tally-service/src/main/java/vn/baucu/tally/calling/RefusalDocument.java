package vn.baucu.tally.calling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.tally.round.DecisionDocument;

/** The decision not to hold an additional election. */
@Schema(name = "RoundRefusal")
record RefusalDocument(
        @Schema(examples = "Đủ số đại biểu cần thiết") @NotBlank @Size(max = 1000)
        String reason,

        @NotNull @Valid DecisionDocument document) {}
