package vn.baucu.tally.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where every letter of a PDF stands, page by page and line by line. */
final class PrintedPages extends PDFTextStripper {

    private final List<Map<Integer, List<TextPosition>>> pages = new ArrayList<>();

    /** One page: its lines from the top, and how large it is. */
    record Page(List<Line> lines, float width, float height) {}

    /** One line over the whole width, whatever cells it goes through. */
    record Line(List<TextPosition> letters) {

        String text() {
            StringBuilder text = new StringBuilder();
            letters.forEach(letter -> text.append(letter.getUnicode()));
            return text.toString().strip();
        }

        boolean isBold() {
            return letters.get(0).getFont().getName().contains("Bold");
        }

        float top() {
            return letters.get(0).getYDirAdj();
        }
    }

    private PrintedPages() {}

    static List<Page> of(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PrintedPages stripper = new PrintedPages();
            stripper.getText(pdf);
            List<Page> pages = new ArrayList<>();
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                pages.add(new Page(
                        stripper.pages.get(page).values().stream()
                                .map(letters -> new Line(letters.stream()
                                        .sorted(Comparator.comparing(TextPosition::getXDirAdj))
                                        .toList()))
                                .toList(),
                        pdf.getPage(page).getMediaBox().getWidth(),
                        pdf.getPage(page).getMediaBox().getHeight()));
            }
            return pages;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    protected void startPage(PDPage page) {
        pages.add(new TreeMap<>());
    }

    /** What stands across the page is no line of it. */
    @Override
    protected void processTextPosition(TextPosition letter) {
        if (letter.getDir() == 0 && !letter.getUnicode().isBlank()) {
            pages.get(pages.size() - 1)
                    .computeIfAbsent(Math.round(letter.getYDirAdj()), line -> new ArrayList<>())
                    .add(letter);
        }
        super.processTextPosition(letter);
    }
}
