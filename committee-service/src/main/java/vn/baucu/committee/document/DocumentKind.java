package vn.baucu.committee.document;

import java.util.Locale;

/** What an official document (văn bản) is, and the letters that stand for it in its symbol. */
public enum DocumentKind {
    /** Nghị quyết. */
    RESOLUTION("NQ"),
    /** Chỉ thị. */
    DIRECTIVE("CT"),
    /** Kế hoạch. */
    PLAN("KH"),
    /** Quyết định. */
    DECISION("QĐ"),
    /** Công văn: its symbol names only the issuer. */
    LETTER("CV"),
    /** Hướng dẫn. */
    GUIDANCE("HD"),
    /** Thông tư. */
    CIRCULAR("TT"),
    /** Thông báo. */
    NOTICE("TB"),
    /** Biên bản. */
    MINUTES("BB");

    private final String letters;

    DocumentKind(String letters) {
        this.letters = letters;
    }

    /** Number and symbol as the document carries them, such as {@code 02/KH-UBBC}. */
    String symbol(int number, String issuerLetters) {
        String start = String.format(Locale.ROOT, "%02d/", number);
        return this == LETTER ? start + issuerLetters : start + letters + "-" + issuerLetters;
    }
}
