package vn.baucu.tally.qualification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.tally.publication.Resolution;

/** Who is confirmed and who is not, by which resolution. */
@Schema(name = "QualificationDocument")
record QualificationDocument(
        @NotNull @Valid Resolution resolution,
        @NotEmpty @Size(max = 600) List<@NotNull @Valid Decision> decisions) {

    /** About one of those elected. */
    @Schema(name = "QualificationDecision")
    record Decision(
            @Schema(examples = "NA-12-1-03") @NotBlank @Size(max = 40)
            String candidate,

            @NotNull Boolean confirmed,

            @Schema(description = "Why not, or why it is decided anew") @Nullable @Size(min = 3, max = 1000)
            String reason) {}
}
