package vn.baucu.committee.election;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many deputies a constituency of the earlier election is missing (số đại biểu khuyết). */
@Schema(name = "Vacancy")
record Vacancy(
        @NotBlank @Size(max = 40) @Schema(examples = "CC-03388-2")
        String constituency,

        @Min(1) @Max(99) @Schema(examples = "2") int seats) {}
