package vn.baucu.common.json;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text: one spelling (NFC), nothing invisible, and a key that finds it without tone marks. */
public final class Text {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc]");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u2007\u3000]+");

    private Text() {}

    /** NFC, trimmed, with single plain spaces. */
    public static String tidy(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** "Đỗ Đức Đạt" is found as "do duc dat". đ has no decomposition, so it is folded by hand. */
    public static String searchKey(String text) {
        String lower = tidy(text).toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return APOSTROPHES.matcher(bare.replace('đ', 'd')).replaceAll("");
    }

    /** Control characters, line separators, direction overrides, zero-width characters and the like. */
    public static boolean hasInvisible(String text) {
        return text.codePoints().anyMatch(Text::invisible);
    }

    static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    private static boolean invisible(int point) {
        if (point == '\n' || point == '\t' || point == '\r') {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
