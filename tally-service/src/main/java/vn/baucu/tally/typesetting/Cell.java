package vn.baucu.tally.typesetting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A cell of a table, with the places that a cell above takes up in its row: HTML leaves them out, Word does not. */
record Cell(Element element, int columns, int rows, boolean continued, boolean inHead) {

    private static final Pattern WIDTH = Pattern.compile("width:\\s*(\\d+)%");

    /** In fiftieths of a percent, which is what Word counts in. */
    private static final int WHOLE = 5000;

    static List<List<Cell>> rows(Element table) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> above = List.of();
        for (Element part : DocxText.children(table, "thead", "tbody", "tr")) {
            boolean head = part.getTagName().equals("thead");
            List<Element> lines = part.getTagName().equals("tr") ? List.of(part) : DocxText.children(part, "tr");
            for (Element line : lines) {
                above = row(line, above, head);
                rows.add(above);
            }
        }
        return rows;
    }

    private static List<Cell> row(Element line, List<Cell> above, boolean head) {
        List<Cell> row = new ArrayList<>();
        List<Element> given = DocxText.children(line, "td", "th");
        int next = 0;
        int column = 0;
        while (next < given.size() || reaches(above, column)) {
            Cell over = at(above, column);
            if (over != null && over.rows() > 1) {
                row.add(new Cell(over.element(), over.columns(), over.rows() - 1, true, head));
                column += over.columns();
            } else {
                Element element = given.get(next++);
                int columns = number(element, "colspan");
                row.add(new Cell(element, columns, number(element, "rowspan"), false, head));
                column += columns;
            }
        }
        return row;
    }

    private static boolean reaches(List<Cell> above, int column) {
        Cell cell = at(above, column);
        return cell != null && cell.rows() > 1;
    }

    private static @Nullable Cell at(List<Cell> row, int column) {
        int from = 0;
        for (Cell cell : row) {
            if (from == column) {
                return cell;
            }
            from += cell.columns();
        }
        return null;
    }

    private static int number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 1 : Integer.parseInt(value);
    }

    /** Of each column; those of which the sheet says nothing share what is left. */
    static List<Integer> widths(Element table, int columns) {
        List<Integer> widths = new ArrayList<>(Collections.nCopies(columns, 0));
        List<Element> groups = DocxText.children(table, "colgroup");
        List<Element> said = groups.isEmpty() ? List.of() : DocxText.children(groups.get(0), "col");
        for (int i = 0; i < Math.min(columns, said.size()); i++) {
            Matcher width = WIDTH.matcher(said.get(i).getAttribute("style"));
            widths.set(i, width.find() ? Integer.parseInt(width.group(1)) * WHOLE / 100 : 0);
        }
        int left =
                Math.max(0, WHOLE - widths.stream().mapToInt(Integer::intValue).sum());
        long unsaid = widths.stream().filter(width -> width == 0).count();
        widths.replaceAll(width -> width == 0 ? (int) Math.max(1, left / unsaid) : width);
        return widths;
    }
}
