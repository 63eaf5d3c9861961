package vn.baucu.tally.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The resolution (nghị quyết) by which the council or committee does it. */
@Schema(name = "Resolution")
public record Resolution(
        @Schema(examples = "244/NQ-UBBC") @NotBlank @Size(max = 60)
        String number,

        @Schema(examples = "2026-03-20") @NotNull LocalDate date) {}
