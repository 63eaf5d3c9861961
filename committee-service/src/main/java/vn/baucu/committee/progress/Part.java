package vn.baucu.committee.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;

/**
 * The figures of one level, or of the constituencies of one ballot type.
 *
 * @param level of areas
 * @param ballotType of constituencies; both are absent for polling areas
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProgressPart")
record Part(@Nullable AreaLevel level, @Nullable BallotType ballotType, Figures figures) {

    /** Of what the figures are. */
    record Of(@Nullable AreaLevel level, @Nullable BallotType ballotType) {}
}
