package vn.baucu.committee.council;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How evenly people stand behind the seats of a council (cơ cấu đơn vị bầu cử theo dân số).
 *
 * @param basis POPULATION, or VOTERS
 * @param perSeat the average of the council; absent while somebody's number is missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CouncilComposition")
record Composition(Council council, Basis basis, @Nullable Share perSeat, List<Part> constituencies) {

    /** What is counted. */
    enum Basis {
        POPULATION,
        VOTERS
    }

    /** One constituency. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConstituencyComposition")
    record Part(
            String constituency,
            int number,
            int seats,
            @Nullable Long people,
            @Nullable Share perSeat,

            @Schema(description = "Of the people of a seat from the council's average, in percent") @Nullable
            Share deviation) {}
}
