package vn.baucu.candidate.list;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole list to be published, and why it is published outside the usual import. */
@Schema(name = "ListPublication")
public record ListPublication(
        @Schema(examples = "Bất khả kháng: một người ứng cử qua đời (Điều 60)") @NotBlank @Size(min = 3, max = 500)
        String reason,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid CandidateDocument> candidates) {}
