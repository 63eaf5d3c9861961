package vn.baucu.committee.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.Terrain;

/** An area as it is to be, under the rules of the import; what is left out is taken away. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AreaDocument")
public record AreaDocument(
        @NotBlank @Size(max = 5) @Schema(examples = "03388") String code,

        @NotNull AreaLevel level,

        @NotBlank @Size(max = 40) @Schema(examples = "WARD") String kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Phường Đoàn Kết")
        String name,

        @NotBlank @Size(max = 5) @Schema(examples = "105") String parent,

        @Nullable @Size(max = 40) String externalCode,
        @Nullable Terrain terrain,
        @Nullable @PositiveOrZero Integer population,
        @Nullable @PositiveOrZero Integer voters,
        @Nullable @Positive Integer councilSeats,
        @Nullable @Positive Integer assemblySeats) {

    /** The area as a row of the import. */
    public Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", code);
        fields.put("level", level.name());
        fields.put("kind", kind);
        fields.put("name", name);
        fields.put("parent_code", parent);
        fields.put("external_code", text(externalCode));
        fields.put("terrain", text(terrain));
        fields.put("population", text(population));
        fields.put("voters", text(voters));
        fields.put("council_seats", text(councilSeats));
        fields.put("assembly_seats", text(assemblySeats));
        return fields;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
