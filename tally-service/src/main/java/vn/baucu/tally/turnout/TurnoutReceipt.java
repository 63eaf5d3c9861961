package vn.baucu.tally.turnout;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.event.TurnoutReported;

/** What a polling area has reported so far. */
@Schema(name = "TurnoutReceipt")
record TurnoutReceipt(
        String pollingArea,
        @Schema(description = "The day on which it votes") LocalDate day,
        List<TurnoutReported.Milestone> milestones,
        long version) {

    static TurnoutReceipt of(TurnoutReported state) {
        return new TurnoutReceipt(state.pollingArea(), state.day(), state.milestones(), state.version());
    }
}
