package vn.baucu.tally.tallies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** An area and those below it with their sums (cây kết quả), all as of one moment. */
@Schema(name = "ResultTree")
public record ResultTree(
        String election,
        BallotType ballotType,
        Round round,

        @Schema(description = "The area asked for first, then level by level, by code")
        List<Branch> areas) {

    public ResultTree {
        areas = List.copyOf(areas);
    }

    /** One area of the tree. */
    @Schema(name = "ResultBranch")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Branch(
            String area,

            @Schema(description = "Code of the area above") @Nullable
            String parent,

            AreaLevel level,
            String name,
            long minutesIn,
            long minutesExpected,

            @Schema(description = "Set aside by a body above: neither in the figures nor outstanding")
            long quarantined,

            @Schema(description = "Everything expected is in")
            boolean complete,

            Figures figures,

            @Schema(description = "When the latest of the minutes in it was accepted") @Nullable
            Instant asOf,

            long version) {}
}
