package vn.baucu.common.job;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.json.Text;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** One run of an import: its rows, who ordered it, and what turned out wrong. */
public final class ImportRun {

    private static final int ERRORS_KEPT = 10_000;
    private static final int PROGRESS_STEP = 5_000;
    private static final Pattern AFTER_DASH = Pattern.compile("_([a-z])");

    private final @Nullable UUID job;
    private final String election;
    private final Officer officer;
    private final byte[] content;
    private final Consumer<Long> progress;
    private final List<RowError> errors = new ArrayList<>();
    private final List<ImportRow> given;
    private long errorCount;
    private boolean read;

    ImportRun(UUID job, String election, Officer officer, byte[] content, Consumer<Long> progress) {
        this.job = job;
        this.election = election;
        this.officer = officer;
        this.content = content;
        this.progress = progress;
        this.given = List.of();
    }

    /** A run of one record that came in a request, so that it keeps to the same rules as a file does. */
    public static ImportRun ofOne(String election, Officer officer, Map<String, String> fields) {
        return new ImportRun(election, officer, List.of(tidy(1, fields)));
    }

    /** The same of several records at once; their lines are counted from 1. */
    public static ImportRun ofAll(String election, Officer officer, List<Map<String, String>> records) {
        List<ImportRow> rows = new ArrayList<>();
        records.forEach(fields -> rows.add(tidy(rows.size() + 1L, fields)));
        return new ImportRun(election, officer, rows);
    }

    private ImportRun(String election, Officer officer, List<ImportRow> given) {
        this.job = null;
        this.election = election;
        this.officer = officer;
        this.content = new byte[0];
        this.progress = done -> {};
        this.given = List.copyOf(given);
    }

    /** The job that this is a run of. */
    public UUID job() {
        return Objects.requireNonNull(job, "records of a request are no job");
    }

    public String election() {
        return election;
    }

    public Officer officer() {
        return officer;
    }

    /** What was sent, as it came. */
    public byte[] content() {
        return content.clone();
    }

    /** Tells whoever waits how far the work is. */
    public void done(long done) {
        progress.accept(done);
    }

    /** Reads the well-formed rows of the file from the first; may be called again. What is malformed is reported once. */
    public void rows(Consumer<ImportRow> reader) {
        if (!given.isEmpty()) {
            given.forEach(reader);
            return;
        }
        boolean reporting = !read;
        read = true;
        long done = 0;
        long line = 1;
        try (CsvReader<NamedCsvRecord> csv = CsvFile.open(content)) {
            for (NamedCsvRecord row : csv) {
                line = row.getStartingLineNumber();
                List<RowError> malformed = RowCheck.errors(row);
                if (malformed.isEmpty()) {
                    reader.accept(row(row));
                } else if (reporting) {
                    malformed.forEach(error -> error(error.line(), error.column(), error.code(), error.message()));
                }
                done++;
                if (done % PROGRESS_STEP == 0) {
                    progress.accept(done);
                }
            }
        } catch (CsvParseException unreadable) {
            if (reporting) {
                RowError error = RowCheck.unreadable(line + 1);
                error(error.line(), error.column(), error.code(), error.message());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        progress.accept(done);
    }

    private static ImportRow row(NamedCsvRecord row) {
        List<String> header = row.getHeader();
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), Text.tidy(row.getField(i)));
        }
        return new ImportRow(row.getStartingLineNumber(), fields);
    }

    private static ImportRow tidy(long line, Map<String, String> given) {
        Map<String, String> fields = new HashMap<>();
        given.forEach((column, value) -> fields.put(column, Text.tidy(value)));
        return new ImportRow(line, fields);
    }

    public void error(ImportRow row, String column, String code, Sentence message) {
        error(row.line(), column, code, message);
    }

    public void error(long line, String column, String code, Sentence message) {
        errorCount++;
        if (errors.size() < ERRORS_KEPT) {
            errors.add(new RowError(line, column, code, message));
        }
    }

    public boolean hasErrors() {
        return errorCount > 0;
    }

    /** What is wrong, as the answer to a request tells it: a column is a field of the body. */
    public List<Violation> violations() {
        return errors.stream()
                .map(error -> new Violation("/" + camelCase(error.column()), error.code(), error.message()))
                .toList();
    }

    private static String camelCase(String column) {
        return AFTER_DASH.matcher(column).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    List<RowError> errors() {
        return errors;
    }

    long errorCount() {
        return errorCount;
    }

    /** What is wrong with a row; an empty column means the whole row. */
    record RowError(long line, String column, String code, Sentence message) {}
}
