package vn.baucu.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.DemonstrationFiles;
import vn.baucu.rehearsal.expected.ExpectedFiles;
import vn.baucu.rehearsal.expected.ExpectedResults;

/** Writes a demonstration election and its expected totals to a folder: {@code WriteDemonstration 2021 DIR}. */
@AtTheEdge
public final class WriteDemonstration {

    private WriteDemonstration() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Which election, and where to? For example: 2021 demonstration");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Demonstration demonstration = Demonstration.of(arguments[0]);
        for (var file : DemonstrationFiles.of(demonstration).byImport().entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".csv"), file.getValue());
        }
        ExpectedFiles expected = ExpectedFiles.of(ExpectedResults.of(demonstration));
        Files.writeString(folder.resolve("expected-areas.csv"), expected.areas());
        Files.writeString(folder.resolve("expected-constituencies.csv"), expected.constituencies());
        Files.writeString(folder.resolve("expected-votes.csv"), expected.votes());
        System.out.println("Written to " + folder.toAbsolutePath() + "; planted cases:");
        demonstration.plantedCases().forEach((where, what) -> System.out.println("  " + where + " " + what));
    }
}
