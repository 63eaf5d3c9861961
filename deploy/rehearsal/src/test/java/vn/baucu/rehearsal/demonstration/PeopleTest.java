package vn.baucu.rehearsal.demonstration;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.Article;

class PeopleTest {

    private static final Demonstration OF_2021 = Demonstration.of(PublishedFigures.laiChau2021(), 2021);
    private static final Demonstration OF_2026 = Demonstration.of(PublishedFigures.laiChau2026(), 2026);
    private static final List<Demonstration> BOTH = List.of(OF_2021, OF_2026);

    /** Articles 57.6 and 58.3. */
    @Article({"57.6", "58.3"})
    @Test
    void everyOfficialListKeepsTheResidual() {
        for (Demonstration demonstration : BOTH) {
            Map<String, List<Candidate>> lists = demonstration.candidatesByConstituency();
            assertThat(demonstration.constituencies())
                    .allMatch(constituency -> lists.get(constituency.code()).size()
                            >= constituency.ballotType().fewestCandidates(constituency.seats()));
        }
    }

    /** Articles 8.2 and 8.3. */
    @Article({"8.2", "8.3"})
    @Test
    void quotasOfWomenAreKept() {
        for (Demonstration demonstration : BOTH) {
            Map<String, List<Candidate>> councils = demonstration.candidates().stream()
                    .collect(groupingBy(candidate -> candidate.constituency().replaceFirst("-\\d+$", "")));
            assertThat(councils.values()).allSatisfy(list -> assertThat(list.stream()
                            .filter(candidate -> candidate.gender().equals("FEMALE"))
                            .count())
                    .isGreaterThanOrEqualTo((long) Math.ceil(0.35 * list.size())));
        }
    }

    @Test
    void candidatesAreOldEnoughToStand() {
        for (Demonstration demonstration : BOTH) {
            LocalDate latest = demonstration.published().votingDay().minusYears(21);
            assertThat(demonstration.candidates())
                    .allMatch(candidate -> !candidate.birthDate().isAfter(latest));
        }
    }

    @Test
    void candidateCodesAreUnique() {
        for (Demonstration demonstration : BOTH) {
            assertThat(demonstration.candidates()).extracting(Candidate::code).doesNotHaveDuplicates();
        }
    }

    @Test
    void oneProvincialListHasNamesakesOfDifferentAge() {
        for (Demonstration demonstration : BOTH) {
            List<Candidate> list = demonstration.candidatesByConstituency().get("PC-12-1");
            assertThat(list.get(0).fullName()).isEqualTo(list.get(2).fullName());
            assertThat(list.get(0).birthDate()).isNotEqualTo(list.get(2).birthDate());
        }
    }

    @Test
    void namesNeedEveryLetterOfTheAlphabet() {
        String names = OF_2021.candidates().stream().map(Candidate::fullName).reduce("", String::concat);

        assertThat(names).contains("H'", "Y ", "đ", "Đ", "ê", "ơ", "Ư", "ặ");
    }

    @Test
    void everyPollingTeamHasTwoMembersWhoSignIn() {
        assertThat(OF_2021.officers())
                .filteredOn(officer -> officer.scope().equals("03388-005"))
                .extracting(Officer::user)
                .containsExactly("to-03388-005-1", "to-03388-005-2");
    }

    @Test
    void everyBodyHasASecondPersonToConfirm() {
        assertThat(OF_2021.officers())
                .extracting(Officer::user)
                .contains("ub-12-2", "ub-03388-2", "ban-NA-12-1-2", "hdbc-2");
    }

    @Test
    void officersAreUniqueByUser() {
        assertThat(OF_2021.officers())
                .extracting(Officer::user)
                .doesNotHaveDuplicates()
                .contains("ub-12", "ub-105", "ub-03388", "ban-NA-12-1", "kiemtoan");
    }
}
