package vn.baucu.common.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.baucu.common.law.BallotType.COMMUNE_COUNCIL;
import static vn.baucu.common.law.BallotType.DISTRICT_COUNCIL;
import static vn.baucu.common.law.BallotType.NATIONAL_ASSEMBLY;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.testing.Article;

/** The values of both regimes, article by article. */
class RegimeValuesTest {

    private static final Regime THREE_LEVELS = Regimes.of("vn-2015");
    private static final Regime TWO_LEVELS = Regimes.of("vn-2025");

    @Article("2")
    @Test
    void article2LetsCitizensVoteAtEighteen() {
        assertThat(RegimesTest.all()).allSatisfy(regime -> {
            assertThat(regime.ages().vote()).isEqualTo(18);
            assertThat(regime.ages().stand()).isEqualTo(21);
        });
    }

    @Article("7")
    @Test
    void article7GivesEveryProvinceThreeOfFiveHundredDeputies() {
        assertThat(RegimesTest.all())
                .extracting(Regime::nationalAssembly)
                .containsOnly(new Regime.NationalAssembly(500, 3, "7"));
    }

    @Article("8.3")
    @Test
    void article8WantsWomenToBeThirtyFiveInAHundredCandidates() {
        assertThat(RegimesTest.all()).allSatisfy(regime -> assertThat(regime.quotas())
                .filteredOn(quota -> quota.binding() && quota.group() == Quota.Group.WOMEN)
                .extracting(Quota::atLeast)
                .containsOnly(new Fraction(35, 100)));
    }

    @Article("10.4")
    @Test
    void article10GivesAConstituencyAtMostThreeOrFiveSeats() {
        for (Regime regime : RegimesTest.all()) {
            for (BallotType ballotType : regime.ballotTypes()) {
                assertThat(regime.seats(ballotType).max()).isEqualTo(ballotType == NATIONAL_ASSEMBLY ? 3 : 5);
                assertThat(regime.seats(ballotType).min()).isEqualTo(1);
            }
        }
    }

    @Article("11")
    @ParameterizedTest
    @CsvSource({"REGULAR, 300, 4000", "MEDICAL, 50, 4000"})
    void article11BoundsThePollingAreas(PollingAreaKind kind, int min, int max) {
        assertThat(RegimesTest.all())
                .allSatisfy(
                        regime -> assertThat(regime.pollingArea(kind).voters()).isEqualTo(new Bounds(min, max)));
    }

    @Article({"22.1", "22.2", "24.1", "24.2"})
    @ParameterizedTest
    @CsvSource({
        "vn-2015, ELECTION_COMMITTEE, PROVINCE, , 21..31",
        "vn-2015, ELECTION_COMMITTEE, DISTRICT, , 11..15",
        "vn-2015, ELECTION_COMMITTEE, COMMUNE, , 9..11",
        "vn-2025, ELECTION_COMMITTEE, PROVINCE, , 23..37",
        "vn-2025, ELECTION_COMMITTEE, COMMUNE, , 9..17",
        "vn-2015, ELECTION_BOARD, PROVINCE, NATIONAL_ASSEMBLY, 9..15",
        "vn-2015, ELECTION_BOARD, PROVINCE, PROVINCIAL_COUNCIL, 11..13",
        "vn-2015, ELECTION_BOARD, DISTRICT, DISTRICT_COUNCIL, 9..11",
        "vn-2015, ELECTION_BOARD, COMMUNE, COMMUNE_COUNCIL, 7..9",
        "vn-2025, ELECTION_BOARD, PROVINCE, NATIONAL_ASSEMBLY, 9..17",
        "vn-2025, ELECTION_BOARD, PROVINCE, PROVINCIAL_COUNCIL, 11..15",
        "vn-2025, ELECTION_BOARD, COMMUNE, COMMUNE_COUNCIL, 9..15",
    })
    void articles22To24FixTheSizesOfCommitteesWithBoards(
            String regime, Actor kind, AreaLevel level, BallotType ballotType, String size) {
        assertThat(Regimes.of(regime).bodies(kind, ElectionKind.GENERAL))
                .filteredOn(body -> body.level() == level && body.ballotType() == ballotType)
                .extracting(body -> body.size().toString())
                .containsExactly(size);
    }

    @Article("25")
    @Test
    void article25FixesTheSizesOfPollingTeams() {
        for (Regime regime : RegimesTest.all()) {
            assertThat(regime.bodies(Actor.POLLING_TEAM, ElectionKind.GENERAL))
                    .extracting(body -> body.setting() + " " + body.size())
                    .containsExactly("REGULAR 11..21", "ARMED_FORCES 5..9", "SHARED 11..21");
        }
    }

    @Article("25")
    @Test
    void article25GivesAPollingTeamExactlyOneSecretary() {
        for (Regime regime : RegimesTest.all()) {
            assertThat(regime.bodies(Actor.POLLING_TEAM, ElectionKind.GENERAL))
                    .extracting(body -> body.positions().get(Position.SECRETARY))
                    .containsOnly(new Bounds(1, 1));
        }
    }

    @Article({"22.1", "22.2"})
    @Test
    void committeesNeedASecretaryOnlySince2025Article22() {
        assertThat(THREE_LEVELS.bodies(Actor.ELECTION_COMMITTEE, ElectionKind.GENERAL))
                .allMatch(body -> body.positions().get(Position.SECRETARY).allow(0));
        assertThat(TWO_LEVELS.bodies(Actor.ELECTION_COMMITTEE, ElectionKind.GENERAL))
                .noneMatch(body -> body.positions().get(Position.SECRETARY).allow(0));
    }

    @Article("26.1")
    @Test
    void article26CountsTheQuorumOfAllMembers() {
        Regime.BodyDecisions decisions = TWO_LEVELS.bodyDecisions();

        assertThat(decisions.quorum().isReachedBy(14, 21)).isTrue();
        assertThat(decisions.quorum().isReachedBy(13, 21)).isFalse();
        assertThat(decisions.majority().isExceededBy(10, 20)).isFalse();
    }

    @Article("34")
    @Test
    void article34GivesAVoterElsewhereTwoBallots() {
        assertThat(RegimesTest.all()).allSatisfy(regime -> assertThat(regime.ballotsOf(VoterKind.VOTING_ELSEWHERE))
                .containsExactly(NATIONAL_ASSEMBLY, PROVINCIAL_COUNCIL));
    }

    @Article("29")
    @Test
    void article29GivesResidentsEveryBallot() {
        assertThat(RegimesTest.all()).allSatisfy(regime -> assertThat(regime.ballotsOf(VoterKind.RESIDENT))
                .containsExactlyElementsOf(regime.ballotTypes()));
    }

    @Article("57.6")
    @ParameterizedTest
    @CsvSource({"1, 3", "2, 4", "3, 5"})
    void article57WantsTwoMoreCandidatesThanAssemblySeats(int seats, int candidates) {
        assertThat(RegimesTest.all()).allSatisfy(regime -> assertThat(
                        regime.residual(NATIONAL_ASSEMBLY).minimumCandidates(seats))
                .isEqualTo(candidates));
    }

    @Article("58.3")
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 5", "4, 7", "5, 8"})
    void article58WantsOneToThreeMoreCandidatesThanCouncilSeats(int seats, int candidates) {
        for (Regime regime : RegimesTest.all()) {
            for (BallotType council : councils(regime)) {
                assertThat(regime.residual(council).minimumCandidates(seats)).isEqualTo(candidates);
            }
        }
    }

    @Test
    void everyResidualGrowsWithTheSeatsLeavingAChoice() {
        for (Regime regime : RegimesTest.all()) {
            for (BallotType ballotType : regime.ballotTypes()) {
                ResidualRule residual = regime.residual(ballotType);
                int fewer = 0;
                for (int seats = 1; seats <= regime.seats(ballotType).max(); seats++) {
                    int candidates = residual.minimumCandidates(seats);

                    assertThat(candidates).isGreaterThan(fewer).isGreaterThan(seats);
                    fewer = candidates;
                }
            }
        }
    }

    @Test
    void thereIsNoResidualForMoreSeatsThanAllowed() {
        ResidualRule residual = TWO_LEVELS.residual(NATIONAL_ASSEMBLY);

        assertThatThrownBy(() -> residual.minimumCandidates(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> residual.minimumCandidates(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Article("79.1")
    @Test
    void article79LetsOnlyTheNationalElectionCouncilChoose() {
        for (Regime regime : RegimesTest.all()) {
            assertThat(regime.round(RoundRule.Trigger.SHORTAGE, NATIONAL_ASSEMBLY)
                            .discretionary())
                    .isTrue();
            assertThat(councils(regime)).noneMatch(council -> regime.round(RoundRule.Trigger.SHORTAGE, council)
                    .discretionary());
        }
    }

    @Article({"79.1", "79.2", "80", "81"})
    @Test
    void articles79To81ShortenedTheWindowsIn2025() {
        assertThat(THREE_LEVELS.rounds()).extracting(RoundRule::windowDays).containsOnly(15);
        assertThat(TWO_LEVELS.rounds()).extracting(RoundRule::windowDays).containsOnly(7);
    }

    @Article("80")
    @Test
    void article80RecognisesTheRepeatWhateverTheTurnout() {
        for (Regime regime : RegimesTest.all()) {
            assertThat(regime.ballotTypes()).noneMatch(ballotType -> regime.round(RoundRule.Trigger.TURNOUT, ballotType)
                    .turnoutRequired());
        }
    }

    @Article("89")
    @Test
    void article89WantsMoreThanTenInAHundredDeputiesMissing() {
        assertThat(TWO_LEVELS.byElections())
                .filteredOn(rule -> rule.ballotTypes().contains(NATIONAL_ASSEMBLY))
                .singleElement()
                .returns(24, ByElectionRule::monthsLeft)
                .returns(new Fraction(1, 10), ByElectionRule::missing);
    }

    @Test
    void theSameFormNumberNamesDifferentDocumentsInDifferentYears() {
        assertThat(THREE_LEVELS.form(DocumentRule.Kind.POLLING_TEAM_MINUTES, NATIONAL_ASSEMBLY, 2021))
                .contains(new DocumentRule.Form(2021, "20/HĐBC-QH", true));
        assertThat(TWO_LEVELS.form(DocumentRule.Kind.PROVINCIAL_MINUTES, NATIONAL_ASSEMBLY, 2026))
                .contains(new DocumentRule.Form(2026, "20/HĐBC-QH", true));
        assertThat(THREE_LEVELS.form(DocumentRule.Kind.POLLING_TEAM_MINUTES, DISTRICT_COUNCIL, 2021))
                .contains(new DocumentRule.Form(2021, "25/HĐBC-HĐND", true));
        assertThat(TWO_LEVELS.form(DocumentRule.Kind.BOARD_MINUTES, COMMUNE_COUNCIL, 2026))
                .isEmpty();
    }

    private static List<BallotType> councils(Regime regime) {
        return regime.ballotTypes().stream().filter(BallotType::electsCouncil).toList();
    }
}
