package vn.baucu.committee.officer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;

/** A person named for a duty (giao nhiệm vụ). */
@Schema(name = "Appointment")
record Appointment(
        @NotNull @Pattern(regexp = USER) @Schema(description = "Sign-in name", examples = "to-03388-005-1")
        String user,

        @NotBlank @Size(max = 200) @Schema(examples = "Lò Thị Mai")
        String name,

        @NotNull Role role,

        @NotBlank
        @Size(max = 40)
        @Schema(description = "Code of an area, constituency or polling area", examples = "03388-005")
        String scope,

        @Nullable @Schema(description = "From when; at once where nothing is said")
        Instant from,

        @Nullable @Schema(description = "Until when, exclusive; open where nothing is said")
        Instant until) {

    static final String USER = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}";
}
