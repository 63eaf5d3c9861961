package vn.baucu.common.job;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.baucu.common.access.Officer;
import vn.baucu.common.json.Text;
import vn.baucu.common.problem.Sentence;

/** One run of an import: its rows, who ordered it, and what turned out wrong. */
public final class ImportRun {

    private static final int ERRORS_KEPT = 10_000;
    private static final int PROGRESS_STEP = 1_000;

    private final String election;
    private final Officer officer;
    private final byte[] content;
    private final Consumer<Long> progress;
    private final List<RowError> errors = new ArrayList<>();
    private long errorCount;

    ImportRun(String election, Officer officer, byte[] content, Consumer<Long> progress) {
        this.election = election;
        this.officer = officer;
        this.content = content;
        this.progress = progress;
    }

    public String election() {
        return election;
    }

    public Officer officer() {
        return officer;
    }

    /** Reads the file from its first row; may be called again. */
    public void rows(Consumer<ImportRow> reader) {
        long done = 0;
        try (CsvReader<NamedCsvRecord> csv = CsvFile.open(content)) {
            for (NamedCsvRecord row : csv) {
                Map<String, String> fields = new HashMap<>();
                for (Map.Entry<String, String> field : row.getFieldsAsMap().entrySet()) {
                    fields.put(field.getKey(), Text.tidy(field.getValue()));
                }
                reader.accept(new ImportRow(row.getStartingLineNumber(), fields));
                done++;
                if (done % PROGRESS_STEP == 0) {
                    progress.accept(done);
                }
            }
        } catch (CsvParseException malformed) {
            error(
                    done + 2,
                    "",
                    "malformed-row",
                    new Sentence(
                            "Dòng không đúng định dạng CSV (số cột hoặc dấu ngoặc kép).",
                            "The row is not valid CSV (number of columns, or quotes)."));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        progress.accept(done);
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

    List<RowError> errors() {
        return errors;
    }

    long errorCount() {
        return errorCount;
    }

    /** What is wrong with a row; an empty column means the whole row. */
    record RowError(long line, String column, String code, Sentence message) {}
}
