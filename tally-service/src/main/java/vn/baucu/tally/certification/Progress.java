package vn.baucu.tally.certification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Round;

/**
 * How far the election of a constituency has come.
 *
 * @param complete all minutes of the first round are in
 * @param outcome of the first round as certified
 * @param declined the additional election that was asked for is not held
 * @param called the further round that was called
 * @param furtherCertified the result of that round is certified
 */
record Progress(
        boolean complete,
        @Nullable String outcome,
        boolean declined,
        @Nullable Round called,
        @Nullable String trigger,
        boolean furtherCertified) {

    ResultState state() {
        if (called != null && trigger != null) {
            return furtherCertified ? ResultState.FINAL : waitingFor(trigger);
        }
        if (outcome == null) {
            return complete ? ResultState.COUNTED : ResultState.OPEN;
        }
        return switch (outcome) {
            case "FULL" -> ResultState.FULL;
            case "VOID_BY_TURNOUT" -> ResultState.VOID_TURNOUT;
            case "SHORT_ADDITIONAL" -> declined ? ResultState.SHORT_ACCEPTED : ResultState.SHORT_ADDITIONAL;
            default -> ResultState.SHORT_ACCEPTED;
        };
    }

    List<Round> pending() {
        return switch (state()) {
            case VOID_TURNOUT, ANNULLED -> List.of(Round.REPEAT);
            case SHORT_ADDITIONAL -> List.of(Round.ADDITIONAL);
            case OPEN, COUNTED, FULL, SHORT_ACCEPTED, FINAL -> List.of();
        };
    }

    private static ResultState waitingFor(String trigger) {
        return switch (trigger) {
            case "TURNOUT" -> ResultState.VOID_TURNOUT;
            case "ANNULMENT" -> ResultState.ANNULLED;
            default -> ResultState.SHORT_ADDITIONAL;
        };
    }
}
