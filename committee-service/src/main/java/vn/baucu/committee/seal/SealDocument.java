package vn.baucu.committee.seal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seal or badge that was made. */
@Schema(name = "NewSeal")
record SealDocument(
        @NotNull @Schema(examples = "TEAM_SEAL") SealKind kind,

        @NotNull
        @Pattern(regexp = SealDocument.SERIAL)
        @Schema(description = "Unique among those of its kind", examples = "TBC-03388-001")
        String serial,

        @NotBlank @Size(max = 40) @Schema(description = "Area whose committee hands it out", examples = "03388")
        String area) {

    static final String SERIAL = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}";
}
