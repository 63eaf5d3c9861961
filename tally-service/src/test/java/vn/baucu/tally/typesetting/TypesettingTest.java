package vn.baucu.tally.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class TypesettingTest {

    private static final String LETTERS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
    private static final String STYLE = "<style>body { font-family: Tinos } thead { display: table-header-group }"
            + " table { -fs-table-paginate: paginate; width: 100% } b { font-weight: bold } i { font-style: italic }</style>";

    @Test
    void everyToneMarkIsReadBackFromThePdf() throws IOException {
        for (String tag : new String[] {"span", "b", "i"}) {
            for (String letters : new String[] {LETTERS, LETTERS.toUpperCase(Locale.ROOT)}) {
                assertThat(pdfText(sheet("<p><" + tag + ">" + letters + "</" + tag + "></p>")))
                        .as(tag)
                        .isEqualToIgnoringNewLines(letters);
            }
        }
    }

    @Test
    void everyToneMarkIsReadBackFromTheDocx() throws IOException {
        String letters = LETTERS + LETTERS.toUpperCase(Locale.ROOT);

        assertThat(docxText(sheet("<p>" + letters + "</p>"))).contains(letters);
    }

    @Test
    void theHeadOfATableIsRepeatedOnEveryPage() throws IOException {
        Sheet sheet = longTable(90);

        try (PDDocument pdf = Loader.loadPDF(Typesetting.PDF.set(sheet))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).as("page " + page).contains("Họ và tên");
            }
        }
        try (XWPFDocument docx = docx(sheet)) {
            assertThat(docx.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(docx.getTables().get(0).getRow(1).isRepeatHeader()).isFalse();
        }
    }

    @Test
    void bothHaveTheSameWordsInTheSameOrder() throws IOException {
        Sheet sheet = sheet("<h1>BIÊN<br/>BẢN</h1><p>Tổ <b>bầu</b> cử, <i>khu vực</i>\n  số 1.</p>"
                + "<table><tr><td>Số phiếu</td><td>1.234</td></tr></table><p>Hết &amp; &lt;xong&gt;</p>");

        assertThat(words(docxText(sheet))).isEqualTo(words(pdfText(sheet)));
    }

    @Test
    void cellsOverSeveralRowsAndColumnsKeepTheirPlaces() throws IOException {
        Sheet sheet = sheet(
                "<table><thead><tr><th rowspan=\"2\">A</th><th colspan=\"2\">B</th></tr>"
                        + "<tr><th>b1</th><th>b2</th></tr></thead><tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>");

        try (XWPFDocument docx = docx(sheet)) {
            var rows = docx.getTables().get(0).getRows();
            assertThat(rows.get(1).getTableCells()).hasSize(3);
            assertThat(rows.get(1).getCell(1).getText()).isEqualTo("b1");
            assertThat(rows.get(1).getCell(0).getCTTc().getTcPr().isSetVMerge()).isTrue();
            assertThat(rows.get(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal())
                    .hasToString("2");
        }
    }

    @Test
    void whatIsMarkedStandsInTheHeaderOfTheDocx() throws IOException {
        try (XWPFDocument docx = docx(
                sheet("<div class=\"watermark\">ĐÃ BỊ THAY THẾ</div><div class=\"foot\">Mẫu số 20</div><p>x</p>"))) {
            assertThat(docx.getHeaderList().get(0).getText()).contains("ĐÃ BỊ THAY THẾ");
            assertThat(docx.getFooterList().get(0).getText()).contains("Mẫu số 20");
            assertThat(docx.getParagraphs().get(0).getText()).isEqualTo("x");
        }
    }

    @Test
    void inTheDocxThereIsRoomToSignAndToSeal() throws IOException {
        try (XWPFDocument docx =
                docx(sheet("<table class=\"plain signatures\"><tr><td>THƯ KÝ</td><td>TỔ TRƯỞNG</td></tr></table>"
                        + "<table><tr><td>1</td></tr></table>"))) {
            assertThat(docx.getTables().get(0).getRow(0).getHeight()).isGreaterThan(2000);
            assertThat(docx.getTables().get(1).getRow(0).getHeight()).isZero();
        }
    }

    @Test
    void inTheDocxTheRoomToSignIsLowerOnAPageThatIsLow() throws IOException {
        Sheet landscape = new Sheet("<html><head><title>Mẫu</title></head><body class=\"landscape\">"
                + "<table class=\"plain signatures\"><tr><td>CHỦ TỊCH</td></tr></table></body></html>");

        try (XWPFDocument docx = docx(landscape)) {
            assertThat(docx.getTables().get(0).getRow(0).getHeight()).isBetween(1500, 2000);
        }
    }

    @Test
    void inTheDocxAHeadingStaysWithWhatFollows() throws IOException {
        try (XWPFDocument docx = docx(sheet("<h2>I. SỐ LIỆU</h2><p class=\"lead\">Gồm:</p><p>x</p>"))) {
            assertThat(docx.getParagraphs())
                    .extracting(paragraph -> paragraph.getCTP().getPPr().isSetKeepNext())
                    .containsExactly(true, true, false);
        }
    }

    @Test
    void inTheDocxAHeadingStandsApartFromWhatGoesBefore() throws IOException {
        try (XWPFDocument docx = docx(sheet("<p>x</p><h2>I. SỐ LIỆU</h2>"))) {
            assertThat(docx.getParagraphs().get(1).getSpacingBefore())
                    .isGreaterThan(docx.getParagraphs().get(0).getSpacingBefore());
        }
    }

    @Test
    void inTheDocxATableThatStaysWholeIsNotBrokenOff() throws IOException {
        try (XWPFDocument docx = docx(sheet("<table class=\"whole\"><tr><td>1</td></tr><tr><td>2</td></tr></table>"
                + "<table><tr><td>1</td></tr><tr><td>2</td></tr></table>"))) {
            assertThat(docx.getTables())
                    .flatExtracting(table -> table.getRows())
                    .extracting(row -> row.getCell(0)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .getPPr()
                            .isSetKeepNext())
                    .containsExactly(true, false, false, false);
        }
    }

    @Test
    void inTheDocxWhatDoesNotStandSaysSoLoudly() throws IOException {
        try (XWPFDocument docx = docx(sheet("<p class=\"note\">Bản này đã bị thay thế.</p>"))) {
            XWPFParagraph note = docx.getParagraphs().get(0);
            assertThat(note.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(note.getRuns().get(0).getColor()).isEqualTo("C00000");
            assertThat(note.getRuns().get(0).isBold()).isTrue();
        }
    }

    @Test
    void inTheDocxThePageHasABlankBeforeItsNumber() throws IOException {
        try (XWPFDocument docx =
                docx(sheet("<div class=\"foot\"><p>Trang <span class=\"pages\"></span></p></div><p>x</p>"))) {
            String runs =
                    docx.getFooterList().get(0).getParagraphs().get(0).getCTP().xmlText();
            assertThat(runs.replaceAll("<[^>]*>", "")).contains("Trang 1/1");
        }
    }

    @Test
    void theSameSheetIsTheSameDocx() {
        assertThat(Typesetting.DOCX.set(longTable(5))).isEqualTo(Typesetting.DOCX.set(longTable(5)));
    }

    @Test
    void aQrCodeIsReadBack() throws Exception {
        String address = "/api/v1/elections/2021/forms/areas/12/22-hdbc-qh.pdf?version=1#sha256=" + "0".repeat(64);
        String image = QrCode.of(address);
        byte[] png = Base64.getDecoder().decode(image.substring(image.indexOf(',') + 1));
        var picture = ImageIO.read(new ByteArrayInputStream(png));

        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] dots = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));

        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(address);
    }

    @Test
    void aTemplateReadsNoFileOfTheMachine() {
        Sheet sheet = sheet("<p>x<img src=\"file:///etc/hostname\"/></p>");

        assertThat(new String(Typesetting.PDF.set(sheet), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .doesNotContain("/Subtype /Image");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Typesetting.PDF.set(new Sheet(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body>&x;</body></html>")));
    }

    private static Sheet longTable(int rows) {
        return sheet("<table><thead><tr><th>TT</th><th>Họ và tên</th></tr></thead><tbody>"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> "<tr><td>" + row + "</td><td>Người thứ " + row + "</td></tr>")
                        .collect(Collectors.joining())
                + "</tbody></table>");
    }

    private static Sheet sheet(String body) {
        return new Sheet("<html><head><title>Mẫu</title>" + STYLE + "</head><body>" + body + "</body></html>");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String pdfText(Sheet sheet) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Typesetting.PDF.set(sheet))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }

    private static String docxText(Sheet sheet) throws IOException {
        try (XWPFDocument docx = docx(sheet);
                XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
            return text.getText();
        }
    }

    private static XWPFDocument docx(Sheet sheet) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Typesetting.DOCX.set(sheet)));
    }
}
