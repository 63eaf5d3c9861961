package vn.baucu.tally.turnout;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The milestones of an area and of all below it that have no plan of their own (kế hoạch báo cáo). */
@Schema(name = "TurnoutPlan")
record TurnoutPlan(
        String area,
        List<String> milestones,

        @Schema(description = "0 where these are the usual hours and nobody set others")
        long version) {}
