package vn.baucu.rehearsal.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NationFilesTest {

    private final NationFiles nation = NationFiles.of2021();

    @Test
    void theNationHasItsNumbers() {
        assertThat(nation.areas().lines().skip(1)).hasSize(63 + 705 + 10_599);
        assertThat(nation.pollingAreas().lines().skip(1)).hasSize(85_000);
        assertThat(nation.constituencies().lines().skip(1)).hasSizeBetween(75_000, 90_000);
    }

    @Test
    void everyPollingAreaVotesInConstituenciesThatAreThere() {
        Set<String> constituencies = nation.constituencies()
                .lines()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .collect(Collectors.toSet());

        assertThat(nation.pollingAreas()
                        .lines()
                        .skip(1)
                        .flatMap(row -> Arrays.stream(row.split(",")).skip(3))
                        .filter(constituency -> !constituencies.contains(constituency)))
                .isEmpty();
    }

    @Test
    void everyConstituencyIsVotedIn() {
        Set<String> votedIn = nation.pollingAreas()
                .lines()
                .skip(1)
                .flatMap(row -> Arrays.stream(row.split(",")).skip(3))
                .collect(Collectors.toSet());

        assertThat(votedIn).hasSize((int) nation.constituencies().lines().count() - 1);
    }

    @Test
    void aPartOfTheNationHasAllThatIsAboveItsPollingAreas() {
        NationFiles part = NationFiles.of2021(300);
        Set<String> areas =
                part.areas().lines().skip(1).map(row -> row.split(",", -1)[0]).collect(Collectors.toSet());

        assertThat(part.pollingAreas().lines().skip(1))
                .hasSize(300)
                .allMatch(row -> areas.contains(row.split(",", -1)[1]));
        assertThat(part.areas()
                        .lines()
                        .skip(1)
                        .map(row -> row.split(",", -1)[4])
                        .filter(parent -> !parent.equals("VN") && !areas.contains(parent)))
                .isEmpty();
        assertThat(part.constituencies()
                        .lines()
                        .skip(1)
                        .flatMap(row -> Arrays.stream(row.split(",", -1)[5].split(";", -1)))
                        .filter(cover -> !areas.contains(cover)))
                .isEmpty();
    }

    @Test
    void everyPollingAreaHasATeamInTheFilesOfItsProvince() {
        NationTeams teams = new NationTeams(nation);

        assertThat(teams.provinces()).hasSize(63);
        assertThat(teams.provinces().stream()
                        .mapToLong(province ->
                                teams.bodies(province).lines().skip(1).count())
                        .sum())
                .isEqualTo(85_000);
        assertThat(teams.provinces().stream()
                        .flatMap(province -> teams.members(province).lines().skip(1))
                        .filter(row -> !row.endsWith(",")))
                .as("those who sign in")
                .hasSize(170_000);
        assertThat(teams.members("12").lines().filter(row -> row.startsWith("PT-03386-001,")))
                .hasSize(11);
    }
}
