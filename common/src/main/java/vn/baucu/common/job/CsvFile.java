package vn.baucu.common.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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

    private static final int START = 512;

    private CsvFile() {}

    /** Rows with too many or too few fields come as they are, for each is to be reported. */
    static CsvReader<NamedCsvRecord> open(byte[] content) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text(content, content.length, UTF_8));
    }

    static void check(byte[] content, Import kind) {
        checkType(content);
        checkEncoding(content);
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text(content, content.length, UTF_8))) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw rejected("Tệp không có dòng nào.", "The file has no rows.");
            }
            checkHeader(records.next().getFields(), kind);
            if (!hasRow(records)) {
                throw rejected("Tệp chỉ có dòng tiêu đề.", "The file has a header and no rows.");
            }
        } catch (CsvParseException malformed) {
            throw rejected("Tệp không phải CSV.", "The file is not CSV.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A malformed row is a row: the job says what is wrong with it. */
    private static boolean hasRow(Iterator<CsvRecord> records) {
        try {
            return records.hasNext();
        } catch (CsvParseException malformed) {
            return true;
        }
    }

    private static void checkType(byte[] content) {
        int start = bom(content);
        String first = new String(content, start, Math.min(START, content.length - start), ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (first.startsWith("<") || first.startsWith("{") || first.startsWith("pk\u0003\u0004")) {
            throw new ProblemException(
                    ProblemType.FILE_TYPE_MISMATCH, new Sentence("Tệp không phải CSV.", "The file is not CSV."));
        }
    }

    private static void checkEncoding(byte[] content) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer decoded = CharBuffer.allocate(8_192);
        CoderResult result = decoder.decode(bytes, decoded, true);
        while (result.isOverflow()) {
            decoded.clear();
            result = decoder.decode(bytes, decoded, true);
        }
        if (result.isError()) {
            throw notUtf8(content, bytes.position());
        }
    }

    /** In Latin-1 every byte is a character, so the file can be read up to the place where it is not UTF-8. */
    private static ProblemException notUtf8(byte[] content, int position) {
        List<String> header = List.of();
        long line = 1;
        int column = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().allowUnclosedQuote(true).ofCsvRecord(text(content, position, ISO_8859_1))) {
            for (CsvRecord row : csv) {
                header = header.isEmpty() ? row.getFields() : header;
                line = row.getStartingLineNumber();
                column = row.getFieldCount() - 1;
            }
        } catch (CsvParseException malformed) {
            column = 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String name = column < header.size() ? header.get(column) : "";
        Sentence place = new Sentence(
                        "Dòng {0}, cột “{1}”: tệp phải dùng bảng mã UTF-8.",
                        "Line {0}, column “{1}”: the file must be UTF-8.")
                .with(line, name);
        return new ProblemException(
                ProblemType.FILE_ENCODING, place, List.of(new Violation(name, "bad-encoding", place)));
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

    private static Reader text(byte[] content, int end, Charset charset) {
        int start = bom(content);
        return new InputStreamReader(new ByteArrayInputStream(content, start, Math.max(0, end - start)), charset);
    }

    private static int bom(byte[] content) {
        boolean marked = content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }
}
