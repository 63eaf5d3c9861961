package vn.baucu.tally.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.common.law.Round;

class ProgressTest {

    static Stream<Arguments> arrows() {
        return Stream.of(
                arguments(new Progress(false, null, false, null, null, false), ResultState.OPEN, null),
                arguments(new Progress(true, null, false, null, null, false), ResultState.COUNTED, null),
                arguments(first("FULL"), ResultState.FULL, null),
                arguments(first("SHORT_ACCEPTED"), ResultState.SHORT_ACCEPTED, null),
                arguments(first("SHORT_ADDITIONAL"), ResultState.SHORT_ADDITIONAL, Round.ADDITIONAL),
                arguments(first("VOID_BY_TURNOUT"), ResultState.VOID_TURNOUT, Round.REPEAT),
                arguments(
                        new Progress(true, "SHORT_ADDITIONAL", true, null, null, false),
                        ResultState.SHORT_ACCEPTED,
                        null),
                arguments(
                        second("SHORT_ADDITIONAL", Round.ADDITIONAL, "SHORTAGE", false),
                        ResultState.SHORT_ADDITIONAL,
                        Round.ADDITIONAL),
                arguments(
                        second("VOID_BY_TURNOUT", Round.REPEAT, "TURNOUT", false),
                        ResultState.VOID_TURNOUT,
                        Round.REPEAT),
                arguments(second("FULL", Round.REPEAT, "ANNULMENT", false), ResultState.ANNULLED, Round.REPEAT),
                arguments(second(null, Round.REPEAT, "ANNULMENT", false), ResultState.ANNULLED, Round.REPEAT),
                arguments(second("SHORT_ADDITIONAL", Round.ADDITIONAL, "SHORTAGE", true), ResultState.FINAL, null),
                arguments(second("VOID_BY_TURNOUT", Round.REPEAT, "TURNOUT", true), ResultState.FINAL, null),
                arguments(second(null, Round.REPEAT, "ANNULMENT", true), ResultState.FINAL, null));
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void whatHappenedLeadsToOneState(Progress progress, ResultState state, @Nullable Round pending) {
        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.pending()).isEqualTo(pending == null ? List.of() : List.of(pending));
    }

    @Test
    void nothingIsPendingWhereEverythingIsSettled() {
        arrows().map(arrow -> (Progress) arrow.get()[0])
                .filter(progress -> progress.state().isSettled())
                .forEach(progress -> assertThat(progress.pending()).isEmpty());
    }

    private static Progress first(String outcome) {
        return new Progress(true, outcome, false, null, null, false);
    }

    private static Progress second(@Nullable String outcome, Round round, String trigger, boolean certified) {
        return new Progress(true, outcome, false, round, trigger, certified);
    }
}
