package vn.baucu.common.law;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A full name taken apart: family name first, given name last, as Vietnamese names are written. */
record FullName(VietnameseWord given, VietnameseWord family, List<VietnameseWord> middle)
        implements Comparable<FullName> {

    private static final Pattern SPACE = Pattern.compile("[\\p{IsWhite_Space}]+");

    private static final VietnameseWord NONE = VietnameseWord.of("");

    private static final Comparator<FullName> ORDER = Comparator.comparing(FullName::given)
            .thenComparing(FullName::family)
            .thenComparing(FullName::compareMiddle);

    /** A single word is a given name; the family name is then empty and comes first. */
    static FullName of(String text) {
        List<VietnameseWord> words = Arrays.stream(SPACE.split(text))
                .filter(word -> !word.isEmpty())
                .map(VietnameseWord::of)
                .toList();
        return switch (words.size()) {
            case 0 -> new FullName(NONE, NONE, List.of());
            case 1 -> new FullName(words.get(0), NONE, List.of());
            default -> new FullName(words.get(words.size() - 1), words.get(0), words.subList(1, words.size() - 1));
        };
    }

    @Override
    public int compareTo(FullName other) {
        return ORDER.compare(this, other);
    }

    private int compareMiddle(FullName other) {
        for (int i = 0; i < Math.min(middle.size(), other.middle.size()); i++) {
            int compared = middle.get(i).compareTo(other.middle.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(middle.size(), other.middle.size());
    }
}
