package vn.baucu.candidate.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.event.CandidateProfile;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Sector;
import vn.baucu.testing.Article;

/** Who may stand (Art 2) and what the list must say of him or her (Art 57.5). */
class CandidateFormTest {

    private static final LocalDate VOTING_DAY = LocalDate.of(2026, 3, 15);

    @Test
    void everyFieldIsRead() {
        assertThat(read("workplace", "").candidate())
                .contains(new Candidate(
                        "NA-12-1-01",
                        "Lò Thị Ín",
                        LocalDate.of(1980, 12, 31),
                        Gender.FEMALE,
                        "Thái",
                        "Không",
                        true,
                        "Đại học",
                        "Giáo viên",
                        "",
                        "Tam Đường",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void whatTheStatisticsCountIsReadWhereTheListStatesIt() {
        Map<String, String> fields = fields();
        fields.put("education_level", "POSTGRADUATE");
        fields.put("political_theory", "ADVANCED");
        fields.put("sector", "COURT");
        fields.put("re_elected", "true");
        fields.put("self_nominated", "false");

        assertThat(CandidateForm.read(
                                field -> fields.getOrDefault(field, ""),
                                Regimes.of("vn-2025"),
                                LocalDate.of(2026, 3, 15))
                        .candidate()
                        .orElseThrow()
                        .profile())
                .isEqualTo(new CandidateProfile(
                        Gender.FEMALE,
                        "Thái",
                        "Không",
                        true,
                        "Đại học",
                        "Giáo viên",
                        fields.getOrDefault("workplace", ""),
                        EducationLevel.POSTGRADUATE,
                        PoliticalTheory.ADVANCED,
                        Sector.COURT,
                        true,
                        false));
    }

    @Article("2")
    @Test
    void somebodyWhoIs21OnElectionDayMayStand() {
        assertThat(codes("birth_date", "2005-03-15")).isEmpty();
    }

    @Article("2")
    @Test
    void somebodyWhoTurns21TheDayAfterMayNot() {
        assertThat(codes("birth_date", "2005-03-16")).containsExactly("not-eligible-age");
    }

    @Article("2")
    @Test
    void theRefusalNamesTheArticle() {
        assertThat(read("birth_date", "2006-01-01").faults())
                .singleElement()
                .extracting(Fault::article)
                .isEqualTo("2");
    }

    @Article("2")
    @ParameterizedTest
    @CsvSource({"2025-02-28, ''", "2025-02-27, not-eligible-age"})
    void bornOn29FebruaryOneComesOfAgeOnThe28th(LocalDate votingDay, String code) {
        Map<String, String> fields = fields();
        fields.put("birth_date", "2004-02-29");

        List<Fault> faults = CandidateForm.read(
                        field -> fields.getOrDefault(field, ""), Regimes.of("vn-2025"), votingDay)
                .faults();

        assertThat(faults.stream().map(Fault::code))
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @Article("57.5")
    @ParameterizedTest
    @CsvSource({
        "code, '', code-invalid",
        "code, NA 12, code-invalid",
        "code, Đ-1, code-invalid",
        "full_name, '', name-invalid",
        "full_name, Nguyễn Văn 2, name-invalid",
        "birth_date, '', birth-date-invalid",
        "birth_date, 31/12/1980, birth-date-invalid",
        "birth_date, 1981-02-29, birth-date-invalid",
        "birth_date, 1980-13-01, birth-date-invalid",
        "birth_date, 2030-01-01, birth-date-invalid",
        "birth_date, 1850-01-01, birth-date-invalid",
        "gender, female, value-unknown",
        "gender, '', value-unknown",
        "ethnicity, '', required",
        "religion, '', required",
        "party_member, yes, value-unknown",
        "education, '', required",
        "occupation, '', required",
        "residence, '', required",
        "education_level, university, value-unknown",
        "political_theory, SOME, value-unknown",
        "sector, ARMY, value-unknown",
        "re_elected, 1, value-unknown",
        "self_nominated, yes, value-unknown"
    })
    void aWrongFieldIsNamed(String column, String value, String code) {
        assertThat(read(column, value).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.column()).isEqualTo(column))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tam Đường\u202e", "Tam\u200bĐường"})
    void invisibleCharactersAreRefused(String residence) {
        assertThat(codes("residence", residence)).containsExactly("text-invalid");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        CandidateForm.Reading reading = CandidateForm.read(field -> "", Regimes.of("vn-2025"), VOTING_DAY);

        assertThat(reading.candidate()).isEmpty();
        assertThat(reading.faults()).hasSize(10);
    }

    private static List<String> codes(String column, String value) {
        return read(column, value).faults().stream().map(Fault::code).toList();
    }

    private static CandidateForm.Reading read(String column, String value) {
        Map<String, String> fields = fields();
        fields.put(column, value);
        return CandidateForm.read(field -> fields.getOrDefault(field, ""), Regimes.of("vn-2025"), VOTING_DAY);
    }

    private static Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "code", "NA-12-1-01",
                "full_name", "Lò Thị Ín",
                "birth_date", "1980-12-31",
                "gender", "FEMALE",
                "ethnicity", "Thái",
                "religion", "Không",
                "party_member", "true",
                "education", "Đại học",
                "occupation", "Giáo viên",
                "residence", "Tam Đường"));
    }
}
