package vn.baucu.candidate.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.Regimes;
import vn.baucu.testing.Article;

class CandidateListTest {

    private static final LocalDate BORN = LocalDate.of(1980, 12, 31);

    /** Art 57.6 for the National Assembly, 58.3 for councils, the same in both regimes. */
    @Article({"57.6", "58.3"})
    @ParameterizedTest
    @CsvSource({
        "NATIONAL_ASSEMBLY, 1, 3, 57.6",
        "NATIONAL_ASSEMBLY, 2, 4, 57.6",
        "NATIONAL_ASSEMBLY, 3, 5, 57.6",
        "PROVINCIAL_COUNCIL, 1, 2, 58.3",
        "PROVINCIAL_COUNCIL, 2, 3, 58.3",
        "PROVINCIAL_COUNCIL, 3, 5, 58.3",
        "PROVINCIAL_COUNCIL, 4, 7, 58.3",
        "COMMUNE_COUNCIL, 5, 8, 58.3"
    })
    void aListHasMoreCandidatesThanSeatsByTheResidualRule(
            BallotType ballotType, int seats, int fewest, String article) {
        for (String regime : List.of("vn-2015", "vn-2025")) {
            assertThat(list(ballotType, seats, fewest).faults(Regimes.of(regime), false))
                    .isEmpty();
            assertThat(list(ballotType, seats, fewest - 1).faults(Regimes.of(regime), false))
                    .singleElement()
                    .extracting(Fault::article)
                    .isEqualTo(article);
        }
    }

    @Article({"57.6", "58.3"})
    @Test
    void forceMajeureExcusesAShortList() {
        assertThat(list(BallotType.NATIONAL_ASSEMBLY, 1, 2).faults(Regimes.of("vn-2025"), true))
                .isEmpty();
    }

    @Test
    void nothingExcusesAsManySeatsAsCandidates() {
        assertThat(list(BallotType.COMMUNE_COUNCIL, 3, 3).faults(Regimes.of("vn-2025"), true))
                .extracting(Fault::code)
                .containsExactly("C-031");
    }

    @Article("10.4")
    @Test
    void theLawKnowsNoConstituencyWithSixSeats() {
        assertThat(list(BallotType.COMMUNE_COUNCIL, 6, 9).faults(Regimes.of("vn-2025"), false))
                .extracting(Fault::code)
                .containsExactly("seats");
    }

    @Article("57.5")
    @Test
    void candidatesStandByGivenNameInTheVietnameseAlphabet() {
        CandidateList list = CandidateList.of(
                contest(BallotType.PROVINCIAL_COUNCIL, 2),
                List.of(
                        candidate("1", "Vừ A Dơ", BORN),
                        candidate("2", "Đỗ Thị Ánh", BORN),
                        candidate("3", "Trần Văn Đạt", BORN),
                        candidate("4", "Lê Thị An", BORN),
                        candidate("5", "Bùi Văn Đạt", BORN),
                        candidate("6", "Bùi Hữu Đạt", BORN),
                        candidate("7", "Bùi Hữu Đạt", BORN.minusYears(1))));

        assertThat(list.published("2026").candidates())
                .extracting(ListedCandidate::candidate)
                .containsExactly("4", "2", "1", "7", "6", "5", "3");
        assertThat(list.published("2026").candidates())
                .extracting(ListedCandidate::place)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void nobodyCouldTellTwoOfTheSameNameFromTheSameDayApart() {
        CandidateList list = CandidateList.of(
                contest(BallotType.COMMUNE_COUNCIL, 1),
                List.of(candidate("1", "Bùi Hữu Đạt", BORN), candidate("2", "Bùi Hữu Đạt", BORN)));

        assertThat(list.faults(Regimes.of("vn-2025"), false))
                .extracting(Fault::code)
                .containsExactly("not-distinguishable");
    }

    @Test
    void theOrderOfTheFileDoesNotMatter() {
        long seed = new Random().nextLong();
        List<Candidate> candidates =
                new ArrayList<>(list(BallotType.PROVINCIAL_COUNCIL, 5, 12).candidates());
        CandidateList sent = CandidateList.of(contest(BallotType.PROVINCIAL_COUNCIL, 5), candidates);

        Collections.shuffle(candidates, new Random(seed));
        CandidateList shuffled = CandidateList.of(contest(BallotType.PROVINCIAL_COUNCIL, 5), candidates);

        assertThat(shuffled.fingerprint()).as("seed %d", seed).isEqualTo(sent.fingerprint());
    }

    private static CandidateList list(BallotType ballotType, int seats, int candidates) {
        return CandidateList.of(
                contest(ballotType, seats),
                IntStream.range(0, candidates)
                        .mapToObj(index -> candidate(
                                "c" + index,
                                "Bùi Hữu Đạt",
                                BORN.plusDays(index / 2).plusYears(index % 2)))
                        .toList());
    }

    private static Contest contest(BallotType ballotType, int seats) {
        return new Contest("X-12-1", ballotType, List.of("VN", "12"), seats, 0, "");
    }

    private static Candidate candidate(String code, String fullName, LocalDate birthDate) {
        return new Candidate(
                code,
                fullName,
                birthDate,
                Gender.MALE,
                "Kinh",
                "Không",
                true,
                "Đại học",
                "Kỹ sư",
                "",
                "Lai Châu",
                null,
                null,
                null,
                null,
                null);
    }
}
