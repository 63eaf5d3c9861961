package vn.baucu.rehearsal.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.baucu.rehearsal.benchmark.ImportReport.ImportedFile;
import vn.baucu.rehearsal.demonstration.NationFiles;
import vn.baucu.rehearsal.demonstration.NationTeams;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;

/** Imports the whole nation through the gateway and holds it against COPY of the same rows. */
public final class ImportBenchmark {

    private static final String COUNCIL = "hdbc";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LONGEST_NOISE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Gateway gateway;
    private final CopyBaseline baseline;
    private final RunningProcess importing;
    private final Quiet quiet;
    private final int provinces;
    private final PrintStream out;

    /**
     * @param provinces of how many the polling teams and their members are imported as well
     * @param importing the process whose memory is watched
     * @param processes all that run: what an import tells the others is not measured with the next one
     */
    public ImportBenchmark(
            Gateway gateway,
            CopyBaseline baseline,
            RunningProcess importing,
            List<RunningProcess> processes,
            int provinces,
            PrintStream out) {
        this.gateway = gateway;
        this.baseline = baseline;
        this.importing = importing;
        this.quiet = new Quiet(processes);
        this.provinces = provinces;
        this.out = out;
    }

    /** Imports a first time to warm up and a second time to measure, prints the table and writes it as JSON. */
    public ImportReport run(Path file) throws IOException {
        NationFiles nation = NationFiles.of2021();
        for (Map.Entry<String, String> text : created("nation-warm", nation).entrySet()) {
            bringIn("nation-warm", text.getKey(), text.getValue());
        }
        List<ImportedFile> files = new ArrayList<>();
        for (Map.Entry<String, String> text : created("nation", nation).entrySet()) {
            awaitQuiet();
            files.add(bringIn("nation", text.getKey(), text.getValue()));
        }
        awaitQuiet();
        List<ImportedFile> measured = files.stream()
                .map(each -> new ImportedFile(
                        each.kind(),
                        each.rows(),
                        each.importSeconds(),
                        baseline.seconds("nation", each.kind()),
                        each.memoryMegabytes()))
                .toList();
        if (provinces > 0) {
            measured = new ArrayList<>(measured);
            measured.add(teams(new NationTeams(nation)));
        }
        double imported =
                measured.stream().mapToDouble(ImportedFile::importSeconds).sum();
        double copied = measured.stream().mapToDouble(ImportedFile::copySeconds).sum();
        ImportReport report = new ImportReport(measured, imported, copied, copied / imported);
        print(report);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(Files.newBufferedWriter(file), report);
        return report;
    }

    /** The members of the first province warm up; then each province sends its teams and their members. */
    private ImportedFile teams(NationTeams teams) {
        String first = teams.provinces().get(0);
        bringIn("nation-warm", "bodies", teams.bodies(first));
        bringIn("nation-warm", "members", teams.members(first));
        awaitQuiet();
        int rows = 0;
        double seconds = 0;
        long memory = 0;
        List<String> sending = teams.provinces().stream().limit(provinces).toList();
        for (String province : sending) {
            for (ImportedFile file : List.of(
                    bringIn("nation", "bodies", teams.bodies(province)),
                    bringIn("nation", "members", teams.members(province)))) {
                rows += file.rows();
                seconds += file.importSeconds();
                memory = Math.max(memory, file.memoryMegabytes());
            }
        }
        awaitQuiet();
        double copied = sending.stream()
                .mapToDouble(province -> baseline.secondsOfTeams("nation", province))
                .sum();
        return new ImportedFile("teams", rows, seconds, copied, memory);
    }

    private void awaitQuiet() {
        if (!quiet.await(LONGEST_NOISE)) {
            line("  (others were still busy after %,d s)", LONGEST_NOISE.toSeconds());
        }
    }

    private Map<String, String> created(String election, NationFiles nation) {
        ObjectNode document = JSON.createObjectNode();
        document.put("code", election);
        document.put("name", "Cả nước");
        document.put("kind", "GENERAL");
        document.put("regime", "vn-2015");
        document.put("votingDay", "2021-05-23");
        Answer answer = gateway.send(Request.post(COUNCIL, "/api/v1/elections", document.toString()));
        if (!answer.successful()) {
            throw new IllegalStateException("The election was answered " + answer.body());
        }
        return nation.byImport();
    }

    private ImportedFile bringIn(String election, String kind, String csv) {
        int rows = (int) csv.lines().count() - 1;
        long start = System.nanoTime();
        Answer accepted =
                gateway.send(Request.upload(COUNCIL, "/api/v1/elections/" + election + "/" + kind + "/imports", csv));
        String job = URI.create(accepted.location()
                        .orElseThrow(() -> new IllegalStateException(kind + " was answered " + accepted.body())))
                .getPath();
        long memory = 0;
        while (true) {
            memory = Math.max(memory, importing.memoryMegabytes());
            JsonNode state = gateway.send(Request.get(COUNCIL, job)).json();
            switch (state.path("state").asText()) {
                case "DONE" -> {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    line("  %s: %s, %,d rows in %.1f s, %,d MB", election, kind, rows, seconds, memory);
                    return new ImportedFile(kind, rows, seconds, 0, memory);
                }
                case "REJECTED", "FAILED" ->
                    throw new IllegalStateException(gateway.send(Request.get(COUNCIL, job + "/errors"))
                            .body()
                            .lines()
                            .limit(10)
                            .toList()
                            .toString());
                default -> Pause.of(BETWEEN_LOOKS);
            }
        }
    }

    private void print(ImportReport report) {
        line("%n%-16s %9s %9s %9s %7s %9s", "", "rows", "import", "COPY", "ratio", "memory");
        report.files()
                .forEach(file -> line(
                        "%-16s %,9d %7.1f s %7.1f s %7.2f %,6d MB",
                        file.kind(),
                        file.rows(),
                        file.importSeconds(),
                        file.copySeconds(),
                        file.copySeconds() / file.importSeconds(),
                        file.memoryMegabytes()));
        line(
                "%-16s %9s %7.1f s %7.1f s %7.2f",
                "the nation", "", report.importSeconds(), report.copySeconds(), report.ratio());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
