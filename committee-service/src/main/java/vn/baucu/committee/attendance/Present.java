package vn.baucu.committee.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was there. */
@Schema(name = "Present")
record Present(
        @NotNull @Size(max = 100) @Schema(description = "Members of the body")
        List<@NotNull UUID> members,

        @Min(0) @Max(1000) @Schema(description = "How many others of the body", examples = "0")
        int others) {}
