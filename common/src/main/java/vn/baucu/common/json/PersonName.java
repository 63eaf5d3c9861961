package vn.baucu.common.json;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import vn.baucu.common.problem.Sentence;

/** What a full name (họ và tên) may consist of: letters of Vietnam's languages, apostrophes, single spaces. */
public final class PersonName {

    private static final int LONGEST = 120;
    private static final String APOSTROPHES = "'\u2019\u02bc";
    /** Icelandic and African letters that look like đ and Đ and sort and search as something else. */
    private static final String SMALL_LOOK_ALIKES = "\u00f0\u0256";

    private static final String CAPITAL_LOOK_ALIKES = "\u00d0\u0189";

    private PersonName() {}

    /** What is wrong with a name, if anything. */
    public static Optional<Sentence> fault(String name) {
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of(new Sentence("Họ và tên dài quá {0} ký tự.", "The name is longer than {0} characters.")
                    .with(LONGEST));
        }
        if (name.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of(new Sentence("Thiếu họ và tên.", "The name is missing."));
        }
        return name.codePoints()
                .mapToObj(PersonName::fault)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * What only looks like a Vietnamese letter, in names that may hold more than letters: two people would be told apart
     * by a letter that nobody sees.
     */
    public static Optional<Sentence> lookAlike(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(PersonName::fault)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Sentence> fault(int point) {
        String character = Character.toString(point);
        if (SMALL_LOOK_ALIKES.contains(character) || CAPITAL_LOOK_ALIKES.contains(character)) {
            String meant = SMALL_LOOK_ALIKES.contains(character) ? "đ" : "Đ";
            return Optional.of(new Sentence(
                            "Ký tự {0} không phải chữ Việt; có phải {1} không?",
                            "The letter {0} is not Vietnamese; did you mean {1}?")
                    .with(character, meant));
        }
        boolean latin = Character.isLetter(point) && UnicodeScript.of(point) == UnicodeScript.LATIN;
        boolean mark = Character.getType(point) == Character.NON_SPACING_MARK;
        if (latin || mark || point == ' ' || APOSTROPHES.contains(character)) {
            return Optional.empty();
        }
        return Optional.of(new Sentence(
                        "Họ và tên chỉ gồm chữ cái và dấu nháy; có ký tự {0}.",
                        "A name has letters and apostrophes only; here is {0}.")
                .with(
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                                ? String.format(Locale.ROOT, "U+%04X", point)
                                : character));
    }
}
