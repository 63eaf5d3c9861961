package vn.baucu.committee.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.register.Columns;
import vn.baucu.common.law.Terrain;

/**
 * What committees know of an area and others need not.
 *
 * @param externalCode code of the ministry
 * @param councilSeats deputies of its council, as decided
 * @param assemblySeats deputies the province elects to the National Assembly, as decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AreaDetail(
        @Schema(examples = "H12.105") @Nullable String externalCode,
        @Nullable Terrain terrain,
        @Schema(examples = "42973") @Nullable Integer population,
        @Schema(examples = "28441") @Nullable Integer voters,
        @Schema(examples = "35") @Nullable Integer councilSeats,
        @Schema(examples = "6") @Nullable Integer assemblySeats) {

    static final AreaDetail NONE = new AreaDetail(null, null, null, null, null, null);

    static final List<String> COLUMNS =
            List.of("external_code", "terrain", "population", "voters", "council_seats", "assembly_seats");

    static AreaDetail read(Columns columns, AreaDetail before) {
        return new AreaDetail(
                columns.externalCode(before.externalCode),
                columns.word(Terrain.class, "terrain", before.terrain),
                columns.number("population", before.population),
                columns.number("voters", before.voters),
                columns.number("council_seats", before.councilSeats),
                columns.number("assembly_seats", before.assemblySeats));
    }
}
