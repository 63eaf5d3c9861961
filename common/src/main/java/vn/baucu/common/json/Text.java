package vn.baucu.common.json;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Vietnamese text: one spelling (NFC), nothing invisible, and a key that finds it without tone marks. */
public final class Text {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc]");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u2007\u3000]+");

    private static final Pattern DATE = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

    /** Signs that TCVN3 puts in the place of letters, touching a letter: "NguyÔn V¨n" has one. */
    private static final Pattern TCVN3 = Pattern.compile("\\p{L}[§¨©®µ¶·¸¹»¼½¾×÷ÞþßÇÆ]|[§¨©®µ¶·¸¹»¼½¾×÷ÞþßÇÆ]\\p{L}");

    /**
     * VNI writes a letter and, as a second letter, its marks: "Nguyeãn Vaên". No Vietnamese word has these pairs, but a
     * commune of the highlands is called Laêê.
     */
    private static final Pattern VNI = Pattern.compile("[aA][àáâãäåæèéêëÀÁÂÃÄÅÆÈÉÊË](?![êÊ])|[eE][àáâãäåÀÁÂÃÄÅ]"
            + "|[oO][âäåæÂÄÅÆ]|[öôÖÔ][øùûïõØÙÛÏÕ]|[uU][ùøûïõÙØÛÏÕ]");

    private Text() {}

    /** NFC, trimmed, with single plain spaces. */
    public static String tidy(String text) {
        if (isPlain(text)) {
            return text;
        }
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
        return !isPlain(text) && text.codePoints().anyMatch(Text::invisible);
    }

    /** Whether the text was written in an encoding of before Unicode and taken over byte by byte. */
    public static boolean isLegacy(String text) {
        return !isPlain(text)
                && (TCVN3.matcher(text).find() || VNI.matcher(text).find());
    }

    /** A day of the calendar as the contract writes it, such as 2026-03-15. */
    public static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Codes, numbers and words without marks, most of what files hold: nothing about them can be wrong. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean space = letter == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
            if (!space && (letter <= ' ' || letter > '~')) {
                return false;
            }
        }
        return true;
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
