package vn.baucu.committee.hamlet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hamlet as it is to be, under the rules of the import; what is left out is taken away. */
@Schema(name = "HamletDocument")
record HamletDocument(
        @NotBlank @Size(max = 12) @Schema(examples = "03388-T05")
        String code,

        @NotBlank @Size(max = 5) @Schema(examples = "03388") String commune,

        @NotNull HamletKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Tổ dân phố số 5")
        String name,

        @Nullable @Size(max = 40) String externalCode,
        @Nullable @PositiveOrZero Integer population,
        @Nullable @PositiveOrZero Integer voters) {

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", code);
        fields.put("commune", commune);
        fields.put("kind", kind.name());
        fields.put("name", name);
        fields.put("external_code", externalCode == null ? "" : externalCode);
        fields.put("population", population == null ? "" : population.toString());
        fields.put("voters", voters == null ? "" : voters.toString());
        return fields;
    }
}
