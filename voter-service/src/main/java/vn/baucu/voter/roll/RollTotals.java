package vn.baucu.voter.roll;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.BallotType;

/**
 * The voters listed in an area (tổng số cử tri của địa bàn), summed from its polling areas.
 *
 * @param pollingAreas how many polling areas the area has
 * @param rolls how many of them have a roll
 * @param closed how many rolls are closed
 */
@Schema(name = "VoterRollTotals")
public record RollTotals(
        String election, String area, long pollingAreas, long rolls, long closed, Map<BallotType, Long> listed) {}
