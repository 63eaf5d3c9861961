package vn.baucu.voter.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.common.law.BallotType.COMMUNE_COUNCIL;
import static vn.baucu.common.law.BallotType.DISTRICT_COUNCIL;
import static vn.baucu.common.law.BallotType.NATIONAL_ASSEMBLY;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.testing.Article;

/** Rule M10 (law.md 7.3), by the table of who gets which ballots (Art 29, 30, 34). */
@Article({"29", "30", "34"})
class ListedVotersTest {

    @Test
    void eachNarrowerBodyHasNoMoreVotersThanTheWiderOne() {
        assertThat(warnings(310, 310, 305, 300)).isEmpty();
    }

    @Test
    void theAssemblyHasTheVotersOfTheProvince() {
        assertThat(warnings(311, 310, 305, 300)).containsExactly("M10");
    }

    @Test
    void moreVotersForTheProvinceThanForTheAssemblyAreShown() {
        assertThat(warnings(310, 311, 305, 300)).containsExactly("M10");
    }

    @Test
    void moreVotersForTheDistrictThanForTheProvinceAreShown() {
        assertThat(warnings(310, 310, 311, 300)).containsExactly("M10");
    }

    @Test
    void moreVotersForTheCommuneThanForTheDistrictAreShown() {
        assertThat(warnings(310, 310, 300, 301)).containsExactly("M10");
    }

    @Test
    void withoutDistrictsTheCommuneIsHeldAgainstTheProvince() {
        assertThat(new ListedVoters(Map.of(PROVINCIAL_COUNCIL, 310L, COMMUNE_COUNCIL, 311L)).warnings())
                .containsExactly("M10");
    }

    @Test
    void oneBallotAloneCannotDisagree() {
        assertThat(new ListedVoters(Map.of(NATIONAL_ASSEMBLY, 12L)).warnings()).isEmpty();
    }

    private static List<String> warnings(long assembly, long province, long district, long commune) {
        Map<BallotType, Long> listed = Map.of(
                NATIONAL_ASSEMBLY, assembly,
                PROVINCIAL_COUNCIL, province,
                DISTRICT_COUNCIL, district,
                COMMUNE_COUNCIL, commune);
        return new ListedVoters(listed).warnings();
    }
}
