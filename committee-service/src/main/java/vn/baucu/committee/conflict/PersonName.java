package vn.baucu.committee.conflict;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.baucu.common.json.Text;

/**
 * A full name as two registers may both write it. Capitals, spaces, apostrophes and the place of the tone mark (Hòa, Hoà)
 * make no difference; tones and letters do.
 */
public final class PersonName {

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc]");
    private static final Pattern MARK = Pattern.compile("\\p{M}");

    private PersonName() {}

    /** The key by which names are compared. */
    public static String key(String name) {
        String bare =
                APOSTROPHES.matcher(Text.tidy(name).toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(bare.split(" ", -1)).map(PersonName::syllable).collect(Collectors.joining(" "));
    }

    /** Letters first, then all marks in one order. Where the tone mark stands is a matter of taste. */
    private static String syllable(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        String letters = MARK.matcher(apart).replaceAll("");
        String marks = apart.codePoints()
                .filter(point -> Character.getType(point) == Character.NON_SPACING_MARK)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters + marks;
    }
}
