package vn.baucu.common.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Looks at an uploaded file before it becomes a job: UTF-8, commas, the right columns, at least one row. */
final class CsvFile {

    private CsvFile() {}

    static CsvReader<NamedCsvRecord> open(byte[] content) {
        return CsvReader.builder()
                .detectBomHeader(false)
                .ofNamedCsvRecord(
                        new InputStreamReader(new ByteArrayInputStream(content, bom(content), content.length), UTF_8));
    }

    static void check(byte[] content, Import kind) {
        checkEncoding(content);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(
                        new ByteArrayInputStream(content, bom(content), content.length), UTF_8))) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw rejected("Tệp không có dòng nào.", "The file has no rows.");
            }
            checkHeader(records.next().getFields(), kind);
            if (!records.hasNext()) {
                throw rejected("Tệp chỉ có dòng tiêu đề.", "The file has a header and no rows.");
            }
        } catch (CsvParseException malformed) {
            throw rejected("Tệp không phải CSV.", "The file is not CSV.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void checkEncoding(byte[] content) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new ProblemException(
                    ProblemType.BAD_ENCODING, new Sentence("Tệp phải dùng bảng mã UTF-8.", "The file must be UTF-8."));
        }
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("pk\u0003\u0004")) {
            throw new ProblemException(
                    ProblemType.FILE_TYPE_MISMATCH, new Sentence("Tệp không phải CSV.", "The file is not CSV."));
        }
    }

    private static void checkHeader(List<String> header, Import kind) {
        if (header.size() == 1 && (header.get(0).contains(";") || header.get(0).contains("\t"))) {
            throw rejected("Các cột phải cách nhau bằng dấu phẩy.", "Columns must be separated by commas.");
        }
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                violations.add(violation(column, "Cột {0} có hai lần.", "Column {0} comes twice."));
            } else if (!kind.columns().contains(column)
                    && !kind.optionalColumns().contains(column)) {
                violations.add(violation(column, "Không có cột {0} trong mẫu.", "There is no column {0} here."));
            }
        }
        for (String column : kind.columns()) {
            if (!seen.contains(column)) {
                violations.add(violation(column, "Thiếu cột {0}.", "Column {0} is missing."));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.IMPORT_ROW_ERRORS,
                    new Sentence("Dòng tiêu đề chưa đúng mẫu.", "The header is not right."),
                    violations);
        }
    }

    private static Violation violation(String column, String vi, String en) {
        return new Violation(column, "column", new Sentence(vi, en).with(column));
    }

    private static ProblemException rejected(String vi, String en) {
        return new ProblemException(ProblemType.UPLOAD_REJECTED, new Sentence(vi, en));
    }

    private static int bom(byte[] content) {
        boolean marked = content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }
}
