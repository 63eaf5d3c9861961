package vn.baucu.tally.typesetting;

import java.util.List;

/** What WordprocessingML says in the same words on every sheet. */
final class DocxPhrases {

    static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    static final String PICTURE_XML = """
            <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="685800" cy="685800"/>\
            <wp:docPr id="1" name="QR" descr="QR"/><a:graphic><a:graphicData \
            uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
            <pic:cNvPr id="1" name="qr.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%s"/>\
            <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
            <a:ext cx="685800" cy="685800"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
            </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""".replace("%s", DocxText.PICTURE);

    /** Room for a signature and a seal below the words of the row. */
    private static final int TO_SIGN = 2600;

    private static final int TO_SIGN_LANDSCAPE = 1600;

    static final String ABOVE_HEADING = "<w:spacing w:before=\"160\" w:after=\"60\"/>";

    static final String NO_MARGINS =
            "<w:tblCellMar><w:left w:w=\"30\" w:type=\"dxa\"/>" + "<w:right w:w=\"30\" w:type=\"dxa\"/></w:tblCellMar>";

    private DocxPhrases() {}

    /** Lower where the page is. */
    static String toSign(boolean landscape) {
        return "<w:trHeight w:val=\"" + (landscape ? TO_SIGN_LANDSCAPE : TO_SIGN) + "\" w:hRule=\"atLeast\"/>";
    }

    static String borders() {
        StringBuilder borders = new StringBuilder("<w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            borders.append("<w:")
                    .append(side)
                    .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        return borders.append("</w:tblBorders>").toString();
    }
}
