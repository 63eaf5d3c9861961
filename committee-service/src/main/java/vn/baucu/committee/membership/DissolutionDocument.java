package vn.baucu.committee.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why and when a body's mandate ends (kết thúc nhiệm vụ), where no publication ends it. */
@Schema(name = "DissolutionOrder")
record DissolutionDocument(
        @NotNull @Schema(description = "First day without mandate", examples = "2021-07-15")
        LocalDate day,

        @NotBlank @Size(max = 100) @Schema(description = "Number of the document", examples = "12/BC-UBBC")
        String document) {}
