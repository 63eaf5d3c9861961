package vn.baucu.rehearsal.night;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.expected.ExpectedResults;

class RehearsalTest {

    private static final Demonstration OF_2026 = Demonstration.of(PublishedFigures.laiChau2026(), 2026);

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, UTF_8);

    @Test
    void aWholeNightComesOutAsExpected() {
        try (PlayedSystem system = new PlayedSystem(OF_2026)) {
            Verdict verdict = rehearsal(system).run(OF_2026, Pace.asFastAsPossible(), 7);

            assertThat(verdict.differences()).isEmpty();
            assertThat(verdict.allEqual()).isTrue();
            assertThat(system.imports)
                    .containsExactly(
                            "areas", "constituencies", "polling-areas", "officers", "voter-rolls", "candidates");
            assertThat(told.toString(UTF_8)).contains("Every figure is as expected.", "NA-12-1", "99.97%");
        }
    }

    @Test
    void aSecondStartFindsWhatIsThere() {
        try (PlayedSystem system = new PlayedSystem(OF_2026)) {
            rehearsal(system).run(OF_2026, Pace.asFastAsPossible(), 7);

            Verdict again = rehearsal(system).run(OF_2026, Pace.asFastAsPossible(), 7);

            assertThat(again.allEqual()).isTrue();
            assertThat(system.imports).hasSize(6);
            assertThat(told.toString(UTF_8)).contains("All minutes are in already.");
        }
    }

    @Test
    void otherFiguresThanExpectedAreFound() {
        Minutes first = OF_2026.minutes().get(0);
        List<Minutes> minutes = new ArrayList<>(OF_2026.minutes());
        minutes.set(0, first.with(first.figures().plus(first.figures())));
        Demonstration other = new Demonstration(
                OF_2026.published(),
                OF_2026.areas(),
                OF_2026.constituencies(),
                OF_2026.pollingAreas(),
                OF_2026.candidates(),
                OF_2026.officers(),
                minutes,
                OF_2026.plantedCases());
        try (PlayedSystem system = new PlayedSystem(other).inPhase("COUNTING")) {
            Comparison comparison = new Comparison(
                    new Gateway(system.address(), user -> user, Duration.ofSeconds(5)),
                    OF_2026,
                    ExpectedResults.of(OF_2026));

            Verdict verdict = comparison.compare(out);

            assertThat(verdict.allEqual()).isFalse();
            assertThat(told.toString(UTF_8)).contains("figures are not as expected");
        }
    }

    private Rehearsal rehearsal(PlayedSystem system) {
        return new Rehearsal(system.address(), user -> user, out);
    }
}
