package vn.baucu.rehearsal.demonstration;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A demonstration election as the files officials import, in the order in which they can be imported. */
public record DemonstrationFiles(
        String areas,
        String constituencies,
        String pollingAreas,
        String officers,
        String voterRolls,
        String candidates) {

    public static DemonstrationFiles of(Demonstration demonstration) {
        return new DemonstrationFiles(
                areas(demonstration),
                constituencies(demonstration),
                pollingAreas(demonstration),
                officers(demonstration),
                voterRolls(demonstration),
                candidates(demonstration));
    }

    /** The texts by the name of the import they belong to. */
    public Map<String, String> byImport() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("areas", areas);
        texts.put("constituencies", constituencies);
        texts.put("polling-areas", pollingAreas);
        texts.put("officers", officers);
        texts.put("voter-rolls", voterRolls);
        texts.put("candidates", candidates);
        return texts;
    }

    private static String areas(Demonstration demonstration) {
        return csv(List.of("code", "level", "kind", "name", "parent_code"), rows -> demonstration
                .areas()
                .forEach(area -> rows.accept(
                        List.of(area.code(), area.level().name(), area.kind(), area.name(), area.parent()))));
    }

    private static String constituencies(Demonstration demonstration) {
        List<String> header = List.of("code", "ballot_type", "council_area", "number", "seats", "covers");
        return csv(header, rows -> demonstration
                .constituencies()
                .forEach(constituency -> rows.accept(List.of(
                        constituency.code(),
                        constituency.ballotType().name(),
                        constituency.councilArea(),
                        Integer.toString(constituency.number()),
                        Integer.toString(constituency.seats()),
                        String.join(";", constituency.covers())))));
    }

    private static String pollingAreas(Demonstration demonstration) {
        List<String> header = new ArrayList<>(List.of("code", "area", "kind", "voting_date"));
        header.addAll(columns());
        return csv(header, rows -> demonstration.pollingAreas().forEach(place -> {
            List<String> row = new ArrayList<>(
                    List.of(place.code(), place.area(), place.kind().name(), ""));
            for (BallotType ballotType : BallotType.values()) {
                row.add(place.constituencies().getOrDefault(ballotType, ""));
            }
            rows.accept(row);
        }));
    }

    private static String officers(Demonstration demonstration) {
        return csv(List.of("user", "role", "scope", "name"), rows -> demonstration
                .officers()
                .forEach(officer ->
                        rows.accept(List.of(officer.user(), officer.role(), officer.scope(), officer.name()))));
    }

    private static String voterRolls(Demonstration demonstration) {
        List<String> header = new ArrayList<>(List.of("polling_area"));
        header.addAll(columns());
        return csv(header, rows -> demonstration.pollingAreas().forEach(place -> {
            List<String> row = new ArrayList<>(List.of(place.code()));
            for (BallotType ballotType : BallotType.values()) {
                row.add(
                        place.constituencies().containsKey(ballotType)
                                ? Integer.toString(place.voters(ballotType))
                                : "");
            }
            rows.accept(row);
        }));
    }

    private static String candidates(Demonstration demonstration) {
        List<String> header = List.of(
                "constituency",
                "code",
                "full_name",
                "birth_date",
                "gender",
                "ethnicity",
                "religion",
                "party_member",
                "education",
                "occupation",
                "workplace",
                "residence",
                "education_level",
                "political_theory",
                "sector",
                "re_elected",
                "self_nominated");
        return csv(header, rows -> demonstration
                .candidates()
                .forEach(candidate -> rows.accept(List.of(
                        candidate.constituency(),
                        candidate.code(),
                        candidate.fullName(),
                        candidate.birthDate().toString(),
                        candidate.gender(),
                        candidate.ethnicity(),
                        candidate.religion(),
                        Boolean.toString(candidate.partyMember()),
                        candidate.education(),
                        candidate.occupation(),
                        candidate.workplace(),
                        candidate.residence(),
                        candidate.structure().educationLevel(),
                        candidate.structure().politicalTheory(),
                        candidate.structure().sector(),
                        Boolean.toString(candidate.structure().reElected()),
                        Boolean.toString(candidate.structure().selfNominated())))));
    }

    private static List<String> columns() {
        return Arrays.stream(BallotType.values())
                .map(ballotType -> ballotType.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String csv(List<String> header, Consumer<Consumer<List<String>>> body) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            body.accept(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
