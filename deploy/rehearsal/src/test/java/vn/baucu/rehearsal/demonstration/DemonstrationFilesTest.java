package vn.baucu.rehearsal.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemonstrationFilesTest {

    private static final Demonstration OF_2026 = Demonstration.of(PublishedFigures.laiChau2026(), 2026);
    private static final DemonstrationFiles FILES = DemonstrationFiles.of(OF_2026);

    @Test
    void candidatesReadBackAreTheSame() {
        List<Candidate> read = read(FILES.candidates()).stream()
                .map(row -> new Candidate(
                        row.getField("constituency"),
                        row.getField("code"),
                        row.getField("full_name"),
                        LocalDate.parse(row.getField("birth_date")),
                        row.getField("gender"),
                        row.getField("ethnicity"),
                        row.getField("religion"),
                        Boolean.parseBoolean(row.getField("party_member")),
                        row.getField("education"),
                        row.getField("occupation"),
                        row.getField("workplace"),
                        row.getField("residence"),
                        new Candidate.Structure(
                                row.getField("education_level"),
                                row.getField("political_theory"),
                                row.getField("sector"),
                                Boolean.parseBoolean(row.getField("re_elected")),
                                Boolean.parseBoolean(row.getField("self_nominated")))))
                .toList();

        assertThat(read).isEqualTo(OF_2026.candidates());
    }

    @Test
    void constituenciesReadBackAreTheSame() {
        List<Constituency> read = read(FILES.constituencies()).stream()
                .map(row -> new Constituency(
                        row.getField("code"),
                        BallotType.valueOf(row.getField("ballot_type")),
                        row.getField("council_area"),
                        Integer.parseInt(row.getField("number")),
                        Integer.parseInt(row.getField("seats")),
                        List.of(row.getField("covers").split(";"))))
                .toList();

        assertThat(read).isEqualTo(OF_2026.constituencies());
    }

    @Test
    void aRegimeWithoutDistrictsLeavesTheirColumnEmpty() {
        assertThat(read(FILES.pollingAreas()))
                .allMatch(row -> row.getField("district_council").isEmpty());
        assertThat(read(FILES.voterRolls()))
                .allMatch(row -> row.getField("district_council").isEmpty());
    }

    @Test
    void everyPollingAreaHasItsRoll() {
        assertThat(read(FILES.voterRolls()))
                .extracting(row -> row.getField("polling_area"))
                .containsExactlyElementsOf(
                        OF_2026.pollingAreas().stream().map(PollingArea::code).toList());
    }

    @Test
    void theProvinceBelongsToTheNation() {
        assertThat(FILES.areas().lines().skip(1).findFirst()).hasValue("12,PROVINCE,PROVINCE,Tỉnh Lai Châu,VN");
    }

    private static List<NamedCsvRecord> read(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
