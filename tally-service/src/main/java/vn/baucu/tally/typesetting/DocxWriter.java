package vn.baucu.tally.typesetting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes a sheet as a Word document: the parts of the package, of which the body is the largest. */
final class DocxWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private static final String STYLES = HEAD + """
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:docDefaults><w:rPrDefault><w:rPr>
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>
            <w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>
            </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>
            <w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            </w:styles>
            """;

    private final Document sheet;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    DocxWriter(Document sheet) {
        this.sheet = sheet;
    }

    byte[] write() {
        Optional<Element> picture = picture();
        part("[Content_Types].xml", contentTypes());
        part("_rels/.rels", relations(Map.of("rId1", OFFICE + "/officeDocument word/document.xml")));
        part("word/styles.xml", STYLES);
        part("word/header1.xml", DocxText.part("w:hdr", sheet, "watermark"));
        part("word/footer1.xml", DocxText.part("w:ftr", sheet, "foot"));
        part("word/document.xml", DocxText.document(sheet));
        Map<String, String> targets = new LinkedHashMap<>();
        targets.put("rId1", OFFICE + "/styles styles.xml");
        targets.put("rId2", OFFICE + "/header header1.xml");
        targets.put("rId3", OFFICE + "/footer footer1.xml");
        picture.ifPresent(image -> {
            String target = OFFICE + "/image media/qr.png";
            targets.put(DocxText.PICTURE, target);
            part("word/_rels/footer1.xml.rels", relations(Map.of(DocxText.PICTURE, target)));
            String data = image.getAttribute("src");
            parts.put("word/media/qr.png", Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1)));
        });
        part("word/_rels/document.xml.rels", relations(targets));
        return zipped();
    }

    private Optional<Element> picture() {
        NodeList images = sheet.getElementsByTagName("img");
        return Optional.ofNullable((Element) images.item(0));
    }

    private static String contentTypes() {
        return HEAD + "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + override("document", WORD + ".document.main+xml")
                + override("styles", WORD + ".styles+xml")
                + override("header1", WORD + ".header+xml")
                + override("footer1", WORD + ".footer+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(Map<String, String> targets) {
        StringBuilder xml = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
        targets.forEach((id, target) -> {
            String[] typeAndPart = target.split(" ", 2);
            xml.append("<Relationship Id=\"")
                    .append(id)
                    .append("\" Type=\"")
                    .append(typeAndPart[0])
                    .append("\" Target=\"")
                    .append(typeAndPart[1])
                    .append("\"/>");
        });
        return xml.append("</Relationships>").toString();
    }

    private void part(String name, String xml) {
        parts.put(name, xml.getBytes(UTF_8));
    }

    /** Without times, so that the same form is the same file. */
    private byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
