package vn.baucu.committee.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.body.Decision;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;

/**
 * The end of many mandates by one act (kết thúc nhiệm vụ đồng loạt): the publication of results, or an order.
 *
 * @param kind of the bodies; none where a publication ends those of boards and polling teams
 * @param area in which they lie, at any depth
 * @param publication number of the publication, where it is one
 * @param day first day without mandate
 * @param expected how many bodies the act was about when it was done
 * @param dissolved how many of them it has left without a mandate so far
 * @param finishedAt when all of them had been gone through
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MandateEnding")
record Ending(
        UUID ending,
        @Nullable BodyKind kind,
        @Nullable AreaLevel level,
        String area,
        @Nullable BallotType ballotType,
        @Nullable Integer publication,
        LocalDate day,
        @Nullable Decision decision,
        int expected,
        int dissolved,
        Instant knownAt,
        @Nullable Instant finishedAt) {}
