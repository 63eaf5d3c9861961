package vn.baucu.committee.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutyGiven;

class GroundTest {

    @Test
    void aDutyLastsAsLongAsOneOfItsGrounds() {
        assertThat(Ground.duties(List.of(ground(1, 5), ground(3, 9)))).containsExactly(duty(1, 9));
    }

    @Test
    void anOpenGroundKeepsTheDutyOpen() {
        assertThat(Ground.duties(List.of(ground(1, -1), ground(3, 9)))).containsExactly(duty(1, -1));
    }

    @Test
    void aBreakMakesTwoDuties() {
        assertThat(Ground.duties(List.of(ground(6, 9), ground(1, 5)))).containsExactly(duty(1, 5), duty(6, 9));
    }

    @Test
    void aGroundThatNeverBeganGivesNothing() {
        assertThat(Ground.duties(List.of(ground(7, -1).endedBy(at(3))))).isEmpty();
    }

    @Test
    void anEndedGroundEndsOnce() {
        assertThat(ground(1, 5).endedBy(at(8))).isEqualTo(ground(1, 5));
        assertThat(ground(1, 9).endedBy(at(8))).isEqualTo(ground(1, 8));
    }

    /** At every moment there is a duty exactly where there is a ground. */
    @Test
    void dutiesCoverWhatTheirGroundsCover() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int run = 0; run < 2_000; run++) {
            List<Ground> grounds = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                int from = random.nextInt(20);
                grounds.add(ground(from, random.nextInt(4) == 0 ? -1 : from + random.nextInt(8)));
            }

            List<DutyGiven> duties = Ground.duties(grounds);

            for (int second = 0; second < 40; second++) {
                Instant moment = at(second);
                assertThat(duties.stream().filter(duty -> holds(duty.from(), duty.until(), moment)))
                        .as("seed %d, run %d, second %d: %s", seed, run, second, grounds)
                        .hasSize(
                                grounds.stream().anyMatch(ground -> holds(ground.from(), ground.until(), moment))
                                        ? 1
                                        : 0);
            }
        }
    }

    private static boolean holds(Instant from, Instant until, Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }

    private static Ground ground(int from, int until) {
        return new Ground(Role.POLLING_TEAM, "03388-001", "PT-03388-001", at(from), until < 0 ? null : at(until));
    }

    private static DutyGiven duty(int from, int until) {
        return new DutyGiven(Role.POLLING_TEAM, "03388-001", at(from), until < 0 ? null : at(until));
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
