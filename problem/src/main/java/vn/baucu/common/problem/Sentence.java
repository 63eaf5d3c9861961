package vn.baucu.common.problem;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same words in Vietnamese and in English: a name, or a sentence that an official understands. */
public record Sentence(String vi, String en) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** Fills {@code {0}}, {@code {1}} … in both languages. */
    public Sentence with(@Nullable Object... values) {
        return new Sentence(fill(vi, values), fill(en, values));
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }

    /** In one pass: braces within a value are the value's own. */
    private static String fill(String pattern, @Nullable Object... values) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < values.length ? String.valueOf(values[index]) : place.group());
        });
    }
}
