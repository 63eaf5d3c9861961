package vn.baucu.tally.summary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.tally.percentage.FigureLine;

/** One province in the national summary, and the provincial summary it rests on. */
@Schema(name = "ProvinceLine")
public record ProvinceLine(
        String area,
        String name,
        int units,
        Seats seats,
        FigureLine figures,

        @Schema(description = "Version of the provincial summary")
        int version,

        @Schema(description = "Hash of the provincial summary")
        String hash) {}
