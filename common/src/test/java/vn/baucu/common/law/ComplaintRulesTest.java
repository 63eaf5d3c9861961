package vn.baucu.common.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law says of complaints, article by article. */
class ComplaintRulesTest {

    @ParameterizedTest
    @CsvSource({
        "vn-2015, NATIONAL_ASSEMBLY, C30-NA+5, 30",
        "vn-2015, DISTRICT_COUNCIL, C30-PC+5, 20",
        "vn-2025, NATIONAL_ASSEMBLY, C30-NA+3, 7",
        "vn-2025, COMMUNE_COUNCIL, C30-PC+3, 7"
    })
    void article87GivesComplaintsAboutResultsTheirDays(
            String regime, BallotType ballotType, String filedBy, int resolveDays) {
        ComplaintRule rule = Regimes.of(regime).complaints().rule(ComplaintSubject.RESULT, ballotType);

        assertThat(rule.filedBy()).hasToString(filedBy);
        assertThat(rule.resolveDays()).isEqualTo(resolveDays);
        assertThat(rule.conclusive()).isTrue();
        assertThat(rule.article()).isEqualTo("87");
    }

    @Test
    void article33GivesComplaintsAboutVoterListsThirtyDaysAndFive() {
        assertThat(RegimesTest.all())
                .extracting(regime -> regime.complaints().rule(ComplaintSubject.VOTER_LIST, null))
                .allSatisfy(rule -> {
                    assertThat(rule.filedBy()).hasToString("C12+30");
                    assertThat(rule.resolveDays()).isEqualTo(5);
                    assertThat(rule.conclusive()).as("the court may look again").isFalse();
                });
    }

    @Test
    void article61LetsTheCouncilDecideAboutCandidatesForTheNationalAssembly() {
        assertThat(RegimesTest.all())
                .extracting(
                        regime -> regime.complaints().rule(ComplaintSubject.CANDIDATE, BallotType.NATIONAL_ASSEMBLY))
                .allSatisfy(rule -> {
                    assertThat(rule.decidedBy()).hasToString("NATIONAL_ELECTION_COUNCIL of NATION");
                    assertThat(rule.stops()).isEqualTo("C22");
                });
    }

    @Test
    void article61ProcessesNoDenunciationWithoutAName() {
        assertThat(RegimesTest.all())
                .extracting(regime -> regime.complaints().identity().requiredFor())
                .allSatisfy(kinds -> assertThat(kinds).containsExactly(ComplaintKind.DENUNCIATION));
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL_ASSEMBLY, STANDING_COMMITTEE of NATION",
        "PROVINCIAL_COUNCIL, COUNCIL_STANDING_BODY",
        ", COUNCIL_STANDING_BODY"
    })
    void article61HandsOverWhatIsLeftOpen(BallotType ballotType, String to) {
        assertThat(RegimesTest.all())
                .extracting(regime -> regime.complaints().unresolved(ballotType).to())
                .allSatisfy(authority -> assertThat(authority).hasToString(to));
    }

    @Test
    void everySubjectHasARuleForEveryBallot() {
        for (Regime regime : RegimesTest.all()) {
            for (ComplaintSubject subject : ComplaintSubject.values()) {
                for (BallotType ballotType : regime.ballotTypes()) {
                    assertThat(regime.complaints().rule(subject, ballotType).article())
                            .isNotBlank();
                }
            }
        }
    }
}
