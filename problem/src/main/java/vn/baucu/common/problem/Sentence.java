package vn.baucu.common.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same words in Vietnamese and in English: a name, or a sentence that an official understands. */
public record Sentence(String vi, String en) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** Fills {@code {0}}, {@code {1}} … in both languages; what has a name is called by it. */
    public Sentence with(@Nullable Object... values) {
        return new Sentence(fill(vi, Sentence::vi, values), fill(en, Sentence::en, values));
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }

    /** In one pass: braces within a value are the value's own. */
    private static String fill(String pattern, Function<Sentence, String> language, @Nullable Object... values) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < values.length ? said(values[index], language) : place.group());
        });
    }

    private static String said(@Nullable Object value, Function<Sentence, String> language) {
        if (value instanceof Named named) {
            return language.apply(named.named());
        }
        if (value instanceof Sentence sentence) {
            return language.apply(sentence);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> said(each, language)).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }
}
