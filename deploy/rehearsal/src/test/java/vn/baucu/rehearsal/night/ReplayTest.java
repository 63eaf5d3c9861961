package vn.baucu.rehearsal.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.GatewayUnreachable;

class ReplayTest {

    private static final Demonstration OF_2026 = Demonstration.of(PublishedFigures.laiChau2026(), 2026);
    private static final int MINUTES = OF_2026.minutes().size();
    private static final Night NIGHT = Night.of(OF_2026, 7);

    @Test
    void everyMinutesArrives() {
        try (PlayedSystem system = new PlayedSystem(OF_2026)) {
            ReplayReport report = replay(system, NIGHT, false);

            assertThat(report.surprises()).isEmpty();
            assertThat(system.register()).hasSize(MINUTES);
            assertThat(report.end().refused()).isPositive();
            assertThat(report.end().repeated()).isPositive();
        }
    }

    @Test
    void whatTheSystemKeepsInTheEndIsWhatWasCounted() {
        try (PlayedSystem system = new PlayedSystem(OF_2026)) {
            replay(system, NIGHT, false);

            assertThat(OF_2026.minutes()).allSatisfy(minutes -> {
                var versions = system.register().get(minutes.pollingArea() + "/" + minutes.ballotType());
                assertThat(versions.get(versions.size() - 1)).hasToString(MinutesDocument.of(minutes));
            });
        }
    }

    @Test
    void aSystemThatIsOverloadedIsAskedAgain() {
        try (PlayedSystem system = new PlayedSystem(OF_2026).overloaded(number -> number % 50 == 0)) {
            ReplayReport report = replay(system, NIGHT, false);

            assertThat(report.surprises()).isEmpty();
            assertThat(system.register()).hasSize(MINUTES);
        }
    }

    @Test
    void lostAnswersDoubleNothing() {
        try (PlayedSystem system = new PlayedSystem(OF_2026).losingAnswers(number -> number % 20 == 0)) {
            ReplayReport report = replay(system, NIGHT, false);

            assertThat(report.surprises()).isEmpty();
            assertThat(system.register().values().stream().mapToInt(List::size).sum())
                    .isEqualTo(
                            MINUTES + NIGHT.counts().get(Errand.Kind.CORRECTION).intValue());
        }
    }

    @Test
    void aNightThatWasBrokenOffCanBeSentOnceMore() {
        try (PlayedSystem system = new PlayedSystem(OF_2026)) {
            replay(system, NIGHT, false);

            ReplayReport again = replay(system, NIGHT, true);

            assertThat(again.surprises()).isEmpty();
            assertThat(system.register()).hasSize(MINUTES);
        }
    }

    @Test
    void minutesTakenThoughTheyAreWrongAreASurprise() {
        try (PlayedSystem system = new PlayedSystem(OF_2026)) {
            Errand wrong = NIGHT.errands().stream()
                    .filter(errand -> errand.kind() == Errand.Kind.PLAIN)
                    .map(errand -> new Errand(
                            Errand.Kind.WRONG_SUMS_FIRST,
                            List.of(new Errand.Step(errand.steps().get(0).request(), Errand.Outcome.REFUSED, "M1"))))
                    .findFirst()
                    .orElseThrow();

            ReplayReport report = replay(system, new Night(List.of(wrong)), false);

            assertThat(report.surprises()).singleElement().satisfies(surprise -> assertThat(surprise.status())
                    .isEqualTo(201));
        }
    }

    @Test
    void theRateIsKept() {
        try (PlayedSystem system = new PlayedSystem(OF_2026)) {
            Night few = new Night(Night.uneventful(OF_2026, OF_2026.published().ballotTypes(), 1)
                    .errands()
                    .subList(0, 101));
            Gateway gateway = new Gateway(system.address(), user -> user, Duration.ofSeconds(5));

            ReplayReport report = new Replay(gateway, Pace.perSecond(200), false, progress -> {}).run(few);

            assertThat(report.end().elapsed()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(3));
        }
    }

    @Test
    void progressIsToldToTheEnd() {
        try (PlayedSystem system = new PlayedSystem(OF_2026)) {
            List<ReplayProgress> told = new ArrayList<>();
            Gateway gateway = new Gateway(system.address(), user -> user, Duration.ofSeconds(5));

            new Replay(gateway, Pace.asFastAsPossible(), false, told::add).run(NIGHT);

            ReplayProgress end = told.get(told.size() - 1);
            assertThat(end.errandsDone())
                    .isEqualTo(end.errands())
                    .isEqualTo(NIGHT.errands().size());
        }
    }

    @Test
    void aClosedDoorIsReportedWhenPatienceEnds() {
        PlayedSystem system = new PlayedSystem(OF_2026);
        system.close();
        Gateway gateway = new Gateway(system.address(), user -> user, Duration.ofMillis(300));

        assertThatThrownBy(() -> new Replay(gateway, Pace.asFastAsPossible(), false, progress -> {}).run(NIGHT))
                .isInstanceOf(GatewayUnreachable.class)
                .hasMessageContaining("/minutes/");
    }

    private static ReplayReport replay(PlayedSystem system, Night night, boolean resumed) {
        Gateway gateway = new Gateway(system.address(), user -> user, Duration.ofSeconds(10));
        return new Replay(gateway, Pace.asFastAsPossible(), resumed, progress -> {}).run(night);
    }
}
