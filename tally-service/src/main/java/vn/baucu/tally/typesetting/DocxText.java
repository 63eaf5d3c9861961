package vn.baucu.tally.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The text of a sheet in the words of WordprocessingML: paragraphs, runs and tables, in the order of the sheet. */
final class DocxText {

    static final String PICTURE = "rId9";

    private static final Set<String> BLOCKS = Set.of("div", "p", "h1", "h2", "li", "ul", "ol", "table");
    private static final Set<String> MARGINALIA = Set.of("watermark", "foot");

    private final StringBuilder xml = new StringBuilder();
    private boolean paragraphOpen;
    private boolean spacePending;
    private boolean lineBegun;

    static String document(Document sheet) {
        DocxText text = new DocxText();
        Element body = Sheet.body(sheet);
        text.begin("w:document").append("<w:body>");
        text.blocks(body, Look.PLAIN.of(body));
        text.xml.append(section(Sheet.is(body, "landscape"))).append("</w:body></w:document>");
        return text.xml.toString();
    }

    /** A header or footer: what the sheet marks so, or nothing. */
    static String part(String root, Document sheet, String styleClass) {
        DocxText text = new DocxText();
        text.begin(root);
        int empty = text.xml.length();
        NodeList divisions = Sheet.body(sheet).getElementsByTagName("div");
        for (int i = 0; i < divisions.getLength(); i++) {
            Element division = (Element) divisions.item(i);
            if (Sheet.is(division, styleClass)) {
                text.blocks(division, Look.PLAIN.of(division));
            }
        }
        if (text.xml.length() == empty) {
            text.xml.append("<w:p/>");
        }
        return text.xml.append("</").append(root).append(">").toString();
    }

    private StringBuilder begin(String root) {
        return xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<")
                .append(root)
                .append(DocxPhrases.NAMESPACES)
                .append(">");
    }

    private static String section(boolean landscape) {
        String size = landscape ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\"";
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz " + size + "/>"
                + "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1417\" w:header=\"567\""
                + " w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";
    }

    private void blocks(Element parent, Look look) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && BLOCKS.contains(element.getTagName())) {
                if (MARGINALIA.stream().noneMatch(styleClass -> Sheet.is(element, styleClass))) {
                    endParagraph();
                    block(element, look);
                }
            } else {
                inline(node, look);
            }
        }
        endParagraph();
    }

    private void block(Element element, Look outer) {
        Look look = outer.of(element);
        switch (element.getTagName()) {
            case "table" -> table(element, look);
            case "li" -> {
                text("- ", look);
                blocks(element, look);
            }
            case "h1", "h2" -> {
                beginParagraph(look, DocxPhrases.ABOVE_HEADING);
                blocks(element, look);
            }
            case "p" -> {
                beginParagraph(look);
                blocks(element, look);
            }
            default -> blocks(element, look);
        }
    }

    private void inline(Node node, Look look) {
        if (node instanceof Element element) {
            switch (element.getTagName()) {
                case "br" -> {
                    beginParagraph(look);
                    xml.append("<w:r><w:br/></w:r>");
                    lineBegun = false;
                    spacePending = false;
                }
                case "img" -> {
                    beginParagraph(look);
                    xml.append(DocxPhrases.PICTURE_XML);
                }
                case "span" -> {
                    if (Sheet.is(element, "pages")) {
                        beginParagraph(look);
                        xml.append(spacePending ? "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>" : "")
                                .append(field("PAGE", look))
                                .append("<w:r>")
                                .append(properties(look))
                                .append("<w:t>/</w:t></w:r>")
                                .append(field("NUMPAGES", look));
                        spacePending = false;
                    } else {
                        inside(element, look);
                    }
                }
                default -> inside(element, look);
            }
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            text(node.getNodeValue(), look);
        }
    }

    private void inside(Element element, Look look) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            inline(child, look.of(element));
        }
    }

    /** What Word counts itself. */
    private static String field(String name, Look look) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r>" + properties(look) + "<w:t>1</w:t></w:r></w:fldSimple>";
    }

    /** White space as HTML has it: any of it is one blank, and none begins or ends a line. */
    private void text(String value, Look look) {
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r') {
                spacePending = lineBegun;
            } else {
                if (spacePending) {
                    run.append(' ');
                }
                spacePending = false;
                lineBegun = true;
                run.append(letter);
            }
        }
        if (run.length() > 0) {
            beginParagraph(look);
            // A new paragraph begins its line with this very text.
            lineBegun = true;
            xml.append("<w:r>").append(properties(look)).append("<w:t xml:space=\"preserve\">");
            escape(run);
            xml.append("</w:t></w:r>");
        }
    }

    private static String properties(Look look) {
        return "<w:rPr>" + (look.bold() ? "<w:b/>" : "") + (look.italic() ? "<w:i/>" : "")
                + (look.loud() ? "<w:color w:val=\"C00000\"/>" : "") + "<w:sz w:val=\"" + look.halfPoints()
                + "\"/><w:szCs w:val=\"" + look.halfPoints() + "\"/>"
                + (look.underlined() ? "<w:u w:val=\"single\"/>" : "") + "</w:rPr>";
    }

    private void beginParagraph(Look look) {
        beginParagraph(look, "");
    }

    private void beginParagraph(Look look, String spacing) {
        if (!paragraphOpen) {
            xml.append("<w:p><w:pPr>")
                    .append(look.leading() ? "<w:keepNext/>" : "")
                    .append(spacing)
                    .append("<w:jc w:val=\"")
                    .append(look.align())
                    .append("\"/></w:pPr>");
            paragraphOpen = true;
            lineBegun = false;
            spacePending = false;
        }
    }

    private void endParagraph() {
        if (paragraphOpen) {
            xml.append("</w:p>");
        }
        paragraphOpen = false;
        lineBegun = false;
        spacePending = false;
    }

    private void table(Element table, Look look) {
        List<List<Cell>> rows = Cell.rows(table);
        int columns = rows.stream()
                .mapToInt(row -> row.stream().mapToInt(Cell::columns).sum())
                .max()
                .orElse(1);
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
        boolean plain = Sheet.is(table, "plain");
        xml.append(plain ? "" : DocxPhrases.borders())
                .append("<w:tblLayout w:type=\"autofit\"/>")
                .append(plain ? DocxPhrases.NO_MARGINS : "")
                .append("</w:tblPr>");
        xml.append("<w:tblGrid>");
        List<Integer> widths = Cell.widths(table, columns);
        widths.forEach(
                width -> xml.append("<w:gridCol w:w=\"").append(width * 2).append("\"/>"));
        xml.append("</w:tblGrid>");
        String height = Sheet.is(table, "signatures")
                ? DocxPhrases.toSign(Sheet.is(Sheet.body(table.getOwnerDocument()), "landscape"))
                : "";
        boolean whole = Sheet.is(table, "whole");
        for (int at = 0; at < rows.size(); at++) {
            List<Cell> row = rows.get(at);
            Look line = whole && at + 1 < rows.size() ? look.kept() : look;
            xml.append("<w:tr><w:trPr><w:cantSplit/>")
                    .append(height)
                    .append(row.stream().anyMatch(Cell::inHead) ? "<w:tblHeader/>" : "")
                    .append("</w:trPr>");
            int column = 0;
            for (Cell cell : row) {
                cell(cell, sum(widths, column, cell.columns()), line, plain);
                column += cell.columns();
            }
            xml.append("</w:tr>");
        }
        // Two tables in a row would become one.
        xml.append(
                "</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"80\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private static int sum(List<Integer> widths, int from, int count) {
        return IntStream.range(from, Math.min(from + count, widths.size()))
                .map(widths::get)
                .sum();
    }

    private void cell(Cell cell, int width, Look look, boolean plain) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"pct\"/>");
        if (cell.columns() > 1) {
            xml.append("<w:gridSpan w:val=\"").append(cell.columns()).append("\"/>");
        }
        if (cell.rows() > 1 || cell.continued()) {
            xml.append(cell.continued() ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>");
        }
        xml.append(plain ? "" : "<w:vAlign w:val=\"center\"/>").append("</w:tcPr>");
        int empty = xml.length();
        Element element = cell.element();
        if (!cell.continued()) {
            blocks(element, look.of(element));
        }
        xml.append(xml.length() == empty ? "<w:p/>" : "").append("</w:tc>");
    }

    private void escape(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                default -> xml.append(text.charAt(i));
            }
        }
    }

    static List<Element> children(Element parent, String... names) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && List.of(names).contains(element.getTagName())) {
                found.add(element);
            }
        }
        return found;
    }
}
