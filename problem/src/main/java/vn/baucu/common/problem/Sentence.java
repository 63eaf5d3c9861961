package vn.baucu.common.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One sentence an official understands, in Vietnamese and in English. */
public record Sentence(String vi, String en) {

    /** Fills {@code {0}}, {@code {1}} … in both languages. */
    public Sentence with(@Nullable Object... values) {
        return new Sentence(fill(vi, values), fill(en, values));
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }

    private static String fill(String pattern, @Nullable Object... values) {
        String filled = pattern;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return filled;
    }
}
