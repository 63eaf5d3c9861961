package vn.baucu.common.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a table as spreadsheets take it: RFC 4180 behind a byte order mark, and no cell that runs as a formula. */
public final class CsvTable {

    public static final String MEDIA_TYPE = "text/csv";

    /** Tells Excel that this is UTF-8. */
    private static final char MARK = '\ufeff';

    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}");

    /** Where the semicolon parts cells, a formula behind one would be a cell of its own. */
    private static final QuoteStrategy QUOTE_SEMICOLONS = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int column, String cell) {
            return cell.indexOf(';') >= 0;
        }
    };

    private final CsvWriter csv;

    /** Begins the table with its header. */
    public CsvTable(Writer text, List<String> columns) {
        try {
            text.write(MARK);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.csv = CsvWriter.builder()
                .bufferSize(0)
                .quoteStrategy(QUOTE_SEMICOLONS)
                .build(text);
        csv.writeRecord(columns);
    }

    /** Adds a row with a cell for each column. */
    public void add(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::guarded).toList());
    }

    /** U-030: whoever wrote the text, a spreadsheet would run what begins like a formula. */
    private static String guarded(String cell) {
        boolean formula = !cell.isEmpty()
                && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
