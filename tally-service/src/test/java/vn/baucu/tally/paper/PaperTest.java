package vn.baucu.tally.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.paper.PrintedPages.Line;
import vn.baucu.tally.paper.PrintedPages.Page;
import vn.baucu.testing.Embedded;

/** Whatever is printed can be read, signed and filed: every form of both terms and every table, with real names. */
@QuarkusTest
@WithTestResource(Embedded.class)
class PaperTest {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d_])[A-Z][A-Z_]{2,}(?![\\p{L}\\d_])");
    /** An address is for a program to follow, in the words of the contract. */
    private static final Pattern ADDRESS = Pattern.compile("\\S*(/api/v1/|round=|/[A-Z]+_)\\S*");

    private static final float MILLIMETRE = 72 / 25.4f;

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    /** A board that certified a table with the contract's words could not be read by those who sign it. */
    @Test
    void noWordOfTheContractIsPrinted() throws IOException {
        Set<String> constants = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.baucu").stream()
                        .filter(JavaClass::isEnum)
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                        .map(field -> field.getName())
                        .collect(Collectors.toSet());
        assertThat(constants).contains("SHORT_ACCEPTED", "NATIONAL_ASSEMBLY", "REPEAT", "HEAD");

        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            assertThat(WORD.matcher(ADDRESS.matcher(words(file.getKey(), file.getValue()))
                                    .replaceAll(""))
                            .results()
                            .map(MatchResult::group))
                    .as(file.getKey())
                    .doesNotContainAnyElementsOf(constants);
        }
    }

    @Test
    void everyPageTellsWhichItIs() {
        pdfs().forEach((name, pages) -> {
            for (int page = 0; page < pages.size(); page++) {
                String number = "Trang" + (page + 1) + "/" + pages.size();
                assertThat(pages.get(page).lines())
                        .as(name + " page " + (page + 1))
                        .anyMatch(line -> line.text().startsWith("SHA-256:"))
                        .anyMatch(line -> line.text().endsWith(number));
            }
        });
    }

    @Test
    void noPageIsEmpty() {
        pdfs().forEach((name, pages) ->
                assertThat(pages).as(name).allMatch(page -> body(page).size() > 1));
    }

    @Test
    void nothingRunsOverTheMargins() {
        pdfs().forEach((name, pages) -> pages.forEach(page -> page.lines().forEach(line -> {
            TextPosition first = line.letters().get(0);
            TextPosition last = line.letters().get(line.letters().size() - 1);
            assertThat(first.getXDirAdj()).as(name + ": " + line.text()).isGreaterThanOrEqualTo(25 * MILLIMETRE - 1);
            assertThat(last.getXDirAdj() + last.getWidthDirAdj())
                    .as(name + ": " + line.text())
                    .isLessThanOrEqualTo(page.width() - 15 * MILLIMETRE + 1);
        })));
    }

    @Test
    void noTwoWordsLieOverEachOther() {
        pdfs().forEach((name, pages) -> pages.forEach(page -> page.lines().forEach(line -> {
            float end = 0;
            for (TextPosition letter : line.letters()) {
                assertThat(letter.getXDirAdj()).as(name + ": " + line.text()).isGreaterThan(end - 1.5f);
                end = letter.getXDirAdj() + letter.getWidthDirAdj();
            }
        })));
    }

    /** A heading at the foot of a page is one without its table. */
    @Test
    void noPageEndsWithAHeading() {
        pdfs().forEach((name, pages) -> {
            for (int page = 0; page + 1 < pages.size(); page++) {
                List<Line> body = body(pages.get(page));
                assertThat(body.get(body.size() - 1))
                        .as(name + " page " + (page + 1))
                        .matches(line -> !line.text().matches("(I{1,3}|IV|\\d)\\..*") || !line.isBold())
                        .matches(line -> !line.text().endsWith(":"));
            }
        });
    }

    /** Whoever signs alone on a page signs what is not there. */
    @Test
    void thePageThatIsSignedTellsMoreThanThat() {
        pdfs().forEach((name, pages) -> {
            List<Line> body = body(pages.get(pages.size() - 1));
            assertThat(body.get(0).text()).as(name).doesNotContain("(Ký", "TM.");
        });
    }

    private static List<Line> body(Page page) {
        float foot = page.height() - 30 * MILLIMETRE;
        return page.lines().stream().filter(line -> line.top() < foot).toList();
    }

    private Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        Paper.of2021(organisation, jdbi).forEach((name, file) -> all.put("2021/" + name, file));
        Paper.of2026(organisation, jdbi).forEach((name, file) -> all.put("2026/" + name, file));
        return all;
    }

    private Map<String, List<Page>> pdfs() {
        Map<String, List<Page>> pdfs = new TreeMap<>();
        all().forEach((name, file) -> {
            if (name.endsWith(".pdf")) {
                pdfs.put(name, PrintedPages.of(file));
            }
        });
        return pdfs;
    }

    private static String words(String name, byte[] file) throws IOException {
        if (name.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (name.endsWith(".docx")) {
            try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(file));
                    XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
                return text.getText();
            }
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .map(Row::stream)
                    .flatMap(cells -> cells.map(cell -> cell == null ? "" : cell.getText()))
                    .collect(Collectors.joining("\n"));
        }
    }
}
