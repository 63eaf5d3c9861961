package vn.baucu.tally.turnout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A polling area that has not reported at a milestone. */
@Schema(name = "MissingTurnout")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MissingTurnout(
        String pollingArea,

        @Schema(description = "The areas it lies in, from the nation down")
        List<String> path,

        @Schema(description = "The last milestone of the day it has reported") @Nullable
        String lastReported) {}
