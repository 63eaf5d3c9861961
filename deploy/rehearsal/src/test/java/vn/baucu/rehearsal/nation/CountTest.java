package vn.baucu.rehearsal.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.baucu.rehearsal.benchmark.Course;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.MinutesRules;
import vn.baucu.rehearsal.demonstration.NationFiles;

class CountTest {

    private static final NationFiles FILES = NationFiles.of2021(600);

    private final long seed = new Random().nextLong();
    private final Count count = new Count(Places.of(FILES), seed);

    @Test
    void noMinutesBreakARuleOfTheForm() {
        for (int number : numbers()) {
            for (int version = 1; version <= 2; version++) {
                assertThat(MinutesRules.brokenBy(
                                count.minutes(number, version),
                                count.unit(number).seats()))
                        .as("minutes %d, seed %d", number, seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void theSameMinutesAreMadeUpAnewEachTime() {
        Count again = new Count(Places.of(FILES), seed);

        for (int number : numbers()) {
            assertThat(again.minutes(number, 1)).isEqualTo(count.minutes(number, 1));
        }
    }

    @Test
    void aSecondVersionTellsOtherVotesOfTheSameVoters() {
        for (int number : numbers()) {
            Minutes first = count.minutes(number, 1);
            Minutes second = count.minutes(number, 2);

            assertThat(second.votes()).as("minutes %d, seed %d", number, seed).isNotEqualTo(first.votes());
            assertThat(second.figures().voted()).isEqualTo(first.figures().voted());
        }
    }

    /** The same sums by the codes in the files alone: nothing is shared with how {@link Sums} finds its way up. */
    @Test
    void expectedSumsAreThoseOfANaiveAddition() {
        Sums sums = Sums.of(count);
        Map<String, String> parents = FILES.areas()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .collect(Collectors.toMap(row -> row[0], row -> row[4]));
        Map<String, Figures> naive = new TreeMap<>();
        Map<String, Long> votes = new TreeMap<>();
        List<String[]> rows = FILES.pollingAreas()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();
        for (int number : numbers()) {
            String[] row = rows.get(number / 4);
            Course course = count.course(number);
            Minutes minutes = count.minutes(number, course.corrected() || course.returned() ? 2 : 1);
            String type = List.of(BallotType.values()).get(number % 4).name();
            for (String area = row[1]; area != null; area = parents.get(area)) {
                naive.merge(type + " " + area, minutes.figures(), Figures::plus);
            }
            naive.merge(type + " " + row[3 + number % 4], minutes.figures(), Figures::plus);
            minutes.votes().forEach((candidate, number1) -> votes.merge(candidate, (long) number1, Long::sum));
        }

        Map<String, Figures> expected = new TreeMap<>();
        sums.figures()
                .forEach((subject, figures) -> expected.put(subject.ballotType() + " " + subject.code(), figures));
        assertThat(expected).as("seed %d", seed).isEqualTo(naive);
        votes.forEach(
                (candidate, number) -> assertThat(sums.votes(candidate.substring(0, candidate.length() - 3), candidate))
                        .as("%s, seed %d", candidate, seed)
                        .isEqualTo(number));
        assertThat(sums.votes())
                .isEqualTo(votes.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void everyLevelAddsUpToTheNation() {
        Sums sums = Sums.of(count);

        for (BallotType ballotType : BallotType.values()) {
            Figures provinces = count.places().provinces().stream()
                    .map(province -> sums.figures(ballotType, province))
                    .reduce(Figures.NONE, Figures::plus);
            assertThat(provinces).as("seed %d", seed).isEqualTo(sums.figures(ballotType, "VN"));
        }
    }

    @Test
    void aboutThirtyInAHundredTakeASecondPerson() {
        Count whole = new Count(Places.of(NationFiles.of2021(8_477)), 2021);

        double decisions = IntStream.range(0, whole.numbers())
                .filter(whole::exists)
                .mapToObj(whole::course)
                .mapToInt(Course::decisions)
                .sum();
        long corrected = IntStream.range(0, whole.numbers())
                .filter(number -> whole.exists(number) && whole.course(number).corrected())
                .count();

        assertThat(decisions / whole.numbers()).isBetween(0.295, 0.305);
        assertThat((double) corrected / whole.numbers()).isBetween(0.008, 0.012);
    }

    @Test
    void everyMinutesIsSentOnceAndItsCorrectionAfterIt() {
        Order order = new Order(count);
        Set<Integer> sent = new HashSet<>();
        Set<Integer> corrected = new HashSet<>();

        for (int errand : order.errands(0, order.minutes())) {
            if (errand >= 0) {
                assertThat(sent.add(errand)).as("%d, seed %d", errand, seed).isTrue();
            } else {
                assertThat(corrected.add(~errand) && sent.contains(~errand))
                        .as("%d, seed %d", ~errand, seed)
                        .isTrue();
            }
        }

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.of(numbers()).boxed().toList());
        assertThat(corrected).allMatch(number -> count.course(number).corrected());
        assertThat(IntStream.of(numbers())
                        .filter(number -> count.course(number).corrected())
                        .count())
                .isEqualTo(corrected.size());
    }

    private int[] numbers() {
        return IntStream.range(0, count.numbers()).filter(count::exists).toArray();
    }
}
