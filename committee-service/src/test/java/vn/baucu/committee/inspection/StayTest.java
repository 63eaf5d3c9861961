package vn.baucu.committee.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class StayTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-22");

    @Test
    void twoDelegationsInOneAreaOnOneDayOverlap() {
        assertThat(stay("ID-12-1", 0, 4, "VN", "12", "105").overlaps(stay("ID-12-2", 4, 6, "VN", "12", "105")))
                .isTrue();
    }

    @Test
    void aDelegationOverlapsWithOneInAnAreaAroundIts() {
        assertThat(stay("ID-12-1", 0, 4, "VN", "12", "105", "03388").overlaps(stay("ID-12-2", 2, 3, "VN", "12")))
                .isTrue();
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(stay("ID-12-1", 0, 4, "VN", "12", "105").overlaps(stay("ID-12-2", 0, 4, "VN", "12", "108")))
                .isFalse();
    }

    @Test
    void whoComesTheDayAfterDoesNotOverlap() {
        assertThat(stay("ID-12-1", 0, 4, "VN", "12").overlaps(stay("ID-12-2", 5, 6, "VN", "12")))
                .isFalse();
    }

    @Test
    void aDelegationDoesNotOverlapWithItself() {
        assertThat(stay("ID-12-1", 0, 4, "VN", "12").overlaps(stay("ID-12-1", 0, 4, "VN", "12")))
                .isFalse();
    }

    /** A stay is the same as the set of its communes and days; two overlap when the sets do. */
    @Test
    void staysOverlapExactlyWhenTheyShareACommuneOnADay() {
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int overlaps = 0;
        for (int i = 0; i < 5_000; i++) {
            Stay one = randomStay(random);
            Stay other = randomStay(random);

            boolean shared = !one.delegation().equals(other.delegation())
                    && cells(one).stream().anyMatch(cells(other)::contains);

            assertThat(one.overlaps(other))
                    .as("seed %d: %s, %s", seed, one, other)
                    .isEqualTo(shared);
            assertThat(other.overlaps(one)).as("seed %d", seed).isEqualTo(shared);
            overlaps += shared ? 1 : 0;
        }
        assertThat(overlaps).as("seed %d", seed).isBetween(200, 4_800);
    }

    private static Stay randomStay(RandomGenerator random) {
        List<String> path = new ArrayList<>(List.of("VN"));
        int depth = random.nextInt(4);
        for (int level = 0; level < depth; level++) {
            path.add(path.get(level) + "." + random.nextInt(2));
        }
        int from = random.nextInt(20);
        return new Stay(
                "ID-" + random.nextInt(3),
                List.copyOf(path),
                DAY.plusDays(from),
                DAY.plusDays(from + random.nextInt(6)));
    }

    private static Set<String> cells(Stay stay) {
        Set<String> cells = new HashSet<>();
        for (int commune = 0; commune < 8; commune++) {
            String code = "VN." + (commune >> 2) + "." + (commune >> 1 & 1) + "." + (commune & 1);
            if ((code + ".").startsWith(stay.area() + ".")) {
                stay.from().datesUntil(stay.until().plusDays(1)).forEach(day -> cells.add(code + day));
            }
        }
        return cells;
    }

    private static Stay stay(String delegation, int from, int until, String... path) {
        return new Stay(delegation, List.of(path), DAY.plusDays(from), DAY.plusDays(until));
    }
}
