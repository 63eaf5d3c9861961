package vn.baucu.tally.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One table: names of columns and rows of texts, numbers, percentages and dates. A text is always a text: nothing that
 * somebody entered becomes a formula.
 */
record Sheet(String title, List<String> columns, List<List<@Nullable Object>> rows) {

    private static final int WIDEST = 45;

    /** In points: three lines, for a row of that height is not made higher by what stands in it. */
    private static final double NAMES = 42;

    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baucu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column)
                        .bold()
                        .wrapText(true)
                        .horizontalAlignment("center")
                        .verticalAlignment("center")
                        .set();
                sheet.width(column, Math.min(WIDEST, Math.max(12, widest(column) + 2)));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    write(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.range(0, 0, rows.size(), columns.size() - 1)
                    .style()
                    .borderStyle("thin")
                    .set();
            sheet.rowHeight(0, NAMES);
            sheet.freezePane(0, 1);
            // On paper: all columns on one page, their names on every page, and which page it is.
            sheet.header(title, Position.CENTER);
            sheet.footer("Trang &P/&N", Position.RIGHT);
            sheet.pageOrientation("landscape");
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private int widest(int column) {
        return rows.stream()
                .mapToInt(row -> String.valueOf(row.get(column)).length())
                .max()
                .orElse(0);
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof BigDecimal percent) {
            sheet.value(row, column, percent);
            sheet.style(row, column).format("0.00").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format("#,##0").set();
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
