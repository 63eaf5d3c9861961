package vn.baucu.tally.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document (văn bản) in which a body decided something. */
@Schema(name = "DecisionDocument")
public record DecisionDocument(
        @Schema(description = "Number and signs", examples = "712/NQ-HĐBCQG") @NotBlank @Size(max = 60)
        String number,

        @Schema(examples = "2021-05-28") @NotNull LocalDate date) {}
