package vn.baucu.tally.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.baucu.tally.minutes.MinutesState.ACCEPTED;
import static vn.baucu.tally.minutes.MinutesState.DIFFERING;
import static vn.baucu.tally.minutes.MinutesState.QUARANTINED;
import static vn.baucu.tally.minutes.MinutesState.RETURNED;
import static vn.baucu.tally.minutes.MinutesState.SUBMITTED;
import static vn.baucu.tally.minutes.MinutesState.VERIFIED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.common.law.Verification;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/** Every arrow of the minutes' states, and every arrow there is not. */
class HeadTest {

    private static final Map<String, Head> STATES = new LinkedHashMap<>();
    private static final Map<String, UnaryOperator<Head>> COMMANDS = new LinkedHashMap<>();

    static {
        STATES.put("submitted", new Head(1, SUBMITTED, null, null, 0));
        STATES.put("differing", new Head(1, DIFFERING, null, null, 0));
        STATES.put("verified", new Head(1, VERIFIED, null, null, 0));
        STATES.put("returned", new Head(1, RETURNED, null, null, 0));
        STATES.put("accepted", new Head(1, ACCEPTED, 1, null, 1));
        STATES.put("quarantined", new Head(1, QUARANTINED, null, 1, 2));
        STATES.put("correction submitted", new Head(2, SUBMITTED, 1, null, 1));
        STATES.put("correction differing", new Head(2, DIFFERING, 1, null, 1));
        STATES.put("correction verified", new Head(2, VERIFIED, 1, null, 1));
        STATES.put("correction returned", new Head(2, RETURNED, 1, null, 1));
        STATES.put("correction of quarantined", new Head(2, SUBMITTED, null, 1, 2));
        STATES.put("returned, quarantined", new Head(2, RETURNED, null, 1, 2));

        COMMANDS.put("enter again", head -> head.enteredAgain(SUBMITTED));
        COMMANDS.put("correct", Head::corrected);
        COMMANDS.put("revise", Head::revised);
        COMMANDS.put("second entry differs", Head::differing);
        COMMANDS.put("verify", head -> head.verified(false));
        COMMANDS.put("verify without scan", head -> head.verified(true));
        COMMANDS.put("attach", Head::evidenced);
        COMMANDS.put("return", Head::returned);
        COMMANDS.put("quarantine 1", head -> head.quarantined(1));
        COMMANDS.put("release 1", head -> head.released(1));
    }

    /** The whole table, written by hand: state, command, what becomes of it. What is not here is refused. */
    private static final Map<String, Head> ARROWS = Map.ofEntries(
            Map.entry("submitted/second entry differs", new Head(1, DIFFERING, null, null, 0)),
            Map.entry("submitted/verify", new Head(1, ACCEPTED, 1, null, 1)),
            Map.entry("submitted/verify without scan", new Head(1, VERIFIED, null, null, 0)),
            Map.entry("submitted/return", new Head(1, RETURNED, null, null, 0)),
            Map.entry("differing/revise", new Head(2, DIFFERING, null, null, 0)),
            Map.entry("differing/second entry differs", new Head(1, DIFFERING, null, null, 0)),
            Map.entry("differing/verify", new Head(1, ACCEPTED, 1, null, 1)),
            Map.entry("differing/verify without scan", new Head(1, VERIFIED, null, null, 0)),
            Map.entry("differing/return", new Head(1, RETURNED, null, null, 0)),
            Map.entry("verified/attach", new Head(1, ACCEPTED, 1, null, 1)),
            Map.entry("verified/return", new Head(1, RETURNED, null, null, 0)),
            Map.entry("returned/enter again", new Head(2, SUBMITTED, null, null, 0)),
            Map.entry("accepted/correct", new Head(2, SUBMITTED, 1, null, 1)),
            Map.entry("accepted/quarantine 1", new Head(1, QUARANTINED, null, 1, 2)),
            Map.entry("quarantined/correct", new Head(2, SUBMITTED, null, 1, 2)),
            Map.entry("quarantined/release 1", new Head(1, ACCEPTED, 1, null, 3)),
            Map.entry("correction submitted/second entry differs", new Head(2, DIFFERING, 1, null, 1)),
            Map.entry("correction submitted/verify", new Head(2, ACCEPTED, 2, null, 2)),
            Map.entry("correction submitted/verify without scan", new Head(2, VERIFIED, 1, null, 1)),
            Map.entry("correction submitted/return", new Head(2, RETURNED, 1, null, 1)),
            Map.entry("correction submitted/quarantine 1", new Head(2, SUBMITTED, null, 1, 2)),
            Map.entry("correction differing/revise", new Head(3, DIFFERING, 1, null, 1)),
            Map.entry("correction differing/second entry differs", new Head(2, DIFFERING, 1, null, 1)),
            Map.entry("correction differing/verify", new Head(2, ACCEPTED, 2, null, 2)),
            Map.entry("correction differing/verify without scan", new Head(2, VERIFIED, 1, null, 1)),
            Map.entry("correction differing/return", new Head(2, RETURNED, 1, null, 1)),
            Map.entry("correction differing/quarantine 1", new Head(2, DIFFERING, null, 1, 2)),
            Map.entry("correction verified/attach", new Head(2, ACCEPTED, 2, null, 2)),
            Map.entry("correction verified/return", new Head(2, RETURNED, 1, null, 1)),
            Map.entry("correction verified/quarantine 1", new Head(2, VERIFIED, null, 1, 2)),
            Map.entry("correction returned/correct", new Head(3, SUBMITTED, 1, null, 1)),
            Map.entry("correction returned/quarantine 1", new Head(2, RETURNED, null, 1, 2)),
            Map.entry("correction of quarantined/second entry differs", new Head(2, DIFFERING, null, 1, 2)),
            Map.entry("correction of quarantined/verify", new Head(2, ACCEPTED, 2, null, 3)),
            Map.entry("correction of quarantined/verify without scan", new Head(2, VERIFIED, null, 1, 2)),
            Map.entry("correction of quarantined/return", new Head(2, RETURNED, null, 1, 2)),
            Map.entry("correction of quarantined/release 1", new Head(2, SUBMITTED, 1, null, 3)),
            Map.entry("returned, quarantined/correct", new Head(3, SUBMITTED, null, 1, 2)),
            Map.entry("returned, quarantined/release 1", new Head(2, RETURNED, 1, null, 3)));

    static Stream<Arguments> everyCommandInEveryState() {
        return STATES.keySet().stream()
                .flatMap(state -> COMMANDS.keySet().stream().map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyCommandInEveryState")
    void onlyTheArrowsOfTheTableAreThere(String state, String command) {
        Head expected = ARROWS.get(state + "/" + command);

        if (expected == null) {
            Throwable refused = catchThrowable(() -> COMMANDS.get(command).apply(STATES.get(state)));
            assertThat(refused).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                    .isEqualTo(ProblemType.CONFLICT));
        } else {
            assertThat(COMMANDS.get(command).apply(STATES.get(state))).isEqualTo(expected);
        }
    }

    @Test
    void aVersionThatDoesNotCountCannotBeSetAside() {
        assertThat(catchThrowable(() -> STATES.get("correction submitted").quarantined(2)))
                .isInstanceOf(ProblemException.class);
        assertThat(catchThrowable(() -> STATES.get("quarantined").released(2))).isInstanceOf(ProblemException.class);
    }

    @Test
    void whereNobodyVerifiesTheFirstVersionCountsAtOnceOrWaitsForItsScan() {
        assertThat(List.of(
                        Head.first(Verification.NONE, false),
                        Head.first(Verification.NONE, true),
                        Head.first(Verification.SECOND_PERSON, false),
                        Head.first(Verification.DOUBLE_ENTRY, true)))
                .containsExactly(ACCEPTED, VERIFIED, SUBMITTED, SUBMITTED);
    }
}
