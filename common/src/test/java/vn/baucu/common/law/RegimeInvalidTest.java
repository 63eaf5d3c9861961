package vn.baucu.common.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimeInvalidTest {

    @Test
    void theFileAsItIsHasNoViolation() throws IOException {
        assertThat(RegimeReader.read("vn-2015", stream(file()))).isEqualTo(Regimes.of("vn-2015"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: vn-2015 | id: vn-2016 | id: must be vn-2015, as the file is called",
                "windowDays: 15 | windowDays: many | rounds[0].windowDays: must be a whole number",
                "discretionary: true | discretionary: perhaps | rounds[0].discretionary: must be true or false",
                "trigger: TURNOUT | trigger: WEATHER | rounds[2].trigger: no such value: WEATHER",
                "turnout: { moreThan: 1/2 | turnout: { moreThan: 1/3 | threshold: must be that of determination.turnout",
                "threshold: 2/3 | threshold: 3/2 | must be above 0 and at most 1",
                "threshold: 2/3 | threshold: most | not a fraction such as 2/3: most",
                "by: E-105 | by: soon | calendar[1].by: not a point in time",
                "by: E-105 | until: E-105 | calendar[1].by: missing",
                "by: E-105 | until: E-105 | calendar[1].until: unknown",
                "by: C12+30 | by: C99+30 | calendar[C36-FILED]: counted from C99, which is not above it",
                "- id: C02 | - id: C01 | calendar[C01]: twice",
                "proof: CANDIDATE_LIST | proof: VOTER_ROLL | calendar[C17-NA].proof: none of CONSTITUENCY",
                "responsible: [CANDIDATE] | responsible: [] | calendar[C08].responsible: missing",
                "size: 21..31 | size: 31..21 | bodies[ELECTION_COMMITTEE PROVINCE].size: the least, 31, is more than the most, 21",
                "size: 21..31 | size: 1 | positions: more positions than members",
                "kind: MEDICAL | kind: DETENTION | pollingAreas: MEDICAL is missing",
                "candidates: [2, 3, 5, 7, 8] | candidates: [2, 3, 5, 8] | must have one number for each of 1 to 5 seats, has 4",
                "candidates: [2, 3, 5, 7, 8] | candidates: [2, 3, 7, 5, 8] | 4 seats must need more candidates than 3",
                "candidates: [3, 4, 5] | candidates: [3, 2, 5] | 2 candidates for 2 seats leave no choice",
                "localLevels: [PROVINCE, DISTRICT, COMMUNE] | localLevels: [PROVINCE, COMMUNE] | ballots: DISTRICT_COUNCIL has no level in localLevels",
                "type: DISTRICT_COUNCIL | type: COMMUNE_COUNCIL | ballots: DISTRICT_COUNCIL is missing, its level is in localLevels",
                "until: E-40 | until: E-64 | calendar[C14-RESIDENCE]: ends before it begins",
                "opens: \"07:00\" | opens: \"20:00\" | votingHours: opens must be before closes",
                "opens: \"07:00\" | opens: \"25:00\" | votingHours.opens: Text '25:00'",
                "copies: 3 | copies: 0 | documents[POLLING_TEAM_MINUTES].copies: must be positive",
                "deadline: C27 | deadline: C97 | no such deadline: C97",
                "stops: C22 | stops: C99 | complaints.subjects[CANDIDATE].stops: no such deadline",
                "filedBy: C12+30 | filedBy: C99+30 | complaints.subjects[VOTER_LIST].filedBy: no such deadline",
                "resolveDays: 5 | resolveDays: 0 | complaints.subjects[VOTER_LIST].resolveDays: must be positive",
                "subject: CAMPAIGN | subject: BOARD | complaints.subjects: CAMPAIGN is missing",
            })
    void oneMistakeIsNamed(String correct, String wrong, String violation) throws IOException {
        assertThat(violations(file(), correct, wrong))
                .anySatisfy(found -> assertThat(found).contains(violation));
    }

    @Test
    void everyMistakeIsNamedAtOnce() throws IOException {
        String broken = file().replaceFirst("seats: 500, ", "")
                .replaceFirst("article: \"71\"", "articel: \"71\"")
                .replaceFirst("size: 11..15", "size: 15..11")
                .replaceFirst("candidates: \\[3, 4, 5]", "candidates: [3, 5]")
                .replaceFirst("article: \"5\"", "article: 5.10")
                .replaceFirst("localLevels: \\[PROVINCE, DISTRICT, COMMUNE]", "localLevels: [PROVINCE, DISTRICT]");

        assertThat(violations(broken, "id", "id"))
                .contains(
                        "nationalAssembly.seats: missing",
                        "votingHours.article: missing",
                        "votingHours.articel: unknown",
                        "bodies[ELECTION_COMMITTEE DISTRICT].size: the least, 15, is more than the most, 11",
                        "ballots[NATIONAL_ASSEMBLY].residual.candidates: must have one number for each of 1 to 3 seats,"
                                + " has 2",
                        "calendar[0].article: must be text",
                        "ballots: COMMUNE_COUNCIL has no level in localLevels");
    }

    @Test
    void aMissingSectionIsNamedOnce() throws IOException {
        assertThat(violations(file(), "\npercentages:", "\n#")).containsExactly("percentages: missing");
    }

    @Test
    void aKeyWrittenTwiceIsRefused() throws IOException {
        assertThat(violations(file(), "zone: Asia/Ho_Chi_Minh", "zone: UTC\nzone: Asia/Ho_Chi_Minh"))
                .singleElement()
                .asString()
                .contains("Duplicate field 'zone'");
    }

    @ParameterizedTest
    @CsvSource({"''", "[]", "'a: [b'", "42"})
    void whatIsNoRegimeAtAllIsRefused(String text) {
        assertThatThrownBy(() -> RegimeReader.read("vn-2015", stream(text))).isInstanceOf(RegimeInvalid.class);
    }

    private static List<String> violations(String file, String correct, String wrong) {
        assertThat(file).contains(correct);
        int at = file.indexOf(correct);
        String broken = file.substring(0, at) + wrong + file.substring(at + correct.length());

        return catchThrowableOfType(RegimeInvalid.class, () -> RegimeReader.read("vn-2015", stream(broken)))
                .violations();
    }

    private static String file() throws IOException {
        try (InputStream file = Regimes.class.getResourceAsStream("/law/vn-2015.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
