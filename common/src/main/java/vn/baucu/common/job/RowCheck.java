package vn.baucu.common.job;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.common.job.ImportRun.RowError;
import vn.baucu.common.json.Text;
import vn.baucu.common.problem.Sentence;

/** What is wrong with a row of a file whatever it is about. */
final class RowCheck {

    private static final Sentence FIELDS =
            new Sentence("Dòng có {0} ô, cần {1} ô.", "The row has {0} fields and needs {1}.");
    private static final Sentence QUOTES = new Sentence("Dấu ngoặc kép không khớp.", "The quotes are not balanced.");
    private static final Sentence INVISIBLE =
            new Sentence("Có ký tự điều khiển hoặc ký tự không nhìn thấy.", "A control or invisible character.");
    private static final Sentence LEGACY = new Sentence(
            "Chữ dùng bảng mã cũ (TCVN3, VNI): hãy chuyển sang Unicode.",
            "The text is in an old encoding (TCVN3, VNI): convert it to Unicode.");

    private RowCheck() {}

    static List<RowError> errors(NamedCsvRecord row) {
        long line = row.getStartingLineNumber();
        List<String> header = row.getHeader();
        List<String> fields = row.getFields();
        if (fields.size() != header.size()) {
            return List.of(new RowError(line, "", "malformed-row", FIELDS.with(fields.size(), header.size())));
        }
        List<RowError> errors = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
                // No column holds more than a line: a quote has swallowed the rows that follow.
                errors.add(new RowError(line, header.get(i), "malformed-row", QUOTES));
            } else if (Text.hasInvisible(field)) {
                errors.add(new RowError(line, header.get(i), "invisible-character", INVISIBLE));
            } else if (Text.isLegacy(field)) {
                errors.add(new RowError(line, header.get(i), "bad-encoding", LEGACY));
            }
        }
        return errors;
    }

    /** The reader cannot go on from here. */
    static RowError unreadable(long line) {
        return new RowError(line, "", "malformed-row", QUOTES);
    }
}
