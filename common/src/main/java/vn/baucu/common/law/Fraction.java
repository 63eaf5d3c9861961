package vn.baucu.common.law;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.baucu.common.problem.Sentence;

/** A share the law names, such as one half; compared with counts exactly, never through decimals. */
public record Fraction(long numerator, long denominator) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    /** Whether the part is more than this share of the whole; exactly the share is not. */
    public boolean isExceededBy(long part, long whole) {
        return Math.multiplyExact(part, denominator) > Math.multiplyExact(numerator, whole);
    }

    /** Whether the part is this share of the whole or more. */
    public boolean isReachedBy(long part, long whole) {
        return Math.multiplyExact(part, denominator) >= Math.multiplyExact(numerator, whole);
    }

    /** The share in words a sentence of a form can use. */
    public Sentence words() {
        return equals(new Fraction(1, 2)) ? new Sentence("một nửa", "half") : new Sentence(toString(), toString());
    }

    /** Reads {@code 2/3}. */
    static Fraction parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a fraction such as 2/3: " + text);
        }
        return new Fraction(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
