package vn.baucu.common.law;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The least and the most of something, both allowed; without an upper bound the most is {@link Integer#MAX_VALUE}. */
public record Bounds(int min, int max) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:(\\.\\.)(\\d{1,9})?)?");

    /** Whether the number lies within the bounds. */
    public boolean allow(long number) {
        return min <= number && number <= max;
    }

    /** Reads {@code 3..5}, {@code 3..} (three or more) or {@code 3} (exactly three). */
    static Bounds parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not bounds such as 3..5: " + text);
        }
        int min = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return new Bounds(min, min);
        }
        return new Bounds(min, matcher.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return max == Integer.MAX_VALUE ? min + ".." : min + ".." + max;
    }
}
