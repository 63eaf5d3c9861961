package vn.baucu.common.law;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A word (one syllable, as names are written) as the Vietnamese alphabet sees it: first its letters, with ă, â, đ, ê,
 * ô, ơ and ư as letters of their own, then its tone, then marks that other languages of Vietnam add.
 *
 * <p>The tone belongs to the syllable, so Hòa and Hoà are the same name. To a collator of the JDK they are two, and its
 * order depends on locale data a small runtime may lack, which is why this is our own.
 */
record VietnameseWord(String letters, String tones, String marks) implements Comparable<VietnameseWord> {

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /** Huyền, hỏi, ngã, sắc, nặng; a word without a tone mark (ngang) comes before all of them. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private static final char BREVE = '\u0306';
    private static final char CIRCUMFLEX = '\u0302';
    private static final char HORN = '\u031B';

    /** Two words are the same when they sort the same, whatever characters they were typed in. */
    static VietnameseWord of(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(codePoint -> {
                    int last = letters.length() - 1;
                    int tone = TONES.indexOf(codePoint);
                    char marked = last < 0 ? 0 : marked(letters.charAt(last), codePoint);
                    if (tone >= 0) {
                        tones.append((char) tone);
                    } else if (marked != 0) {
                        letters.setCharAt(last, marked);
                    } else if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
                        marks.appendCodePoint(codePoint);
                    } else if (Character.isLetterOrDigit(codePoint)) {
                        letter(codePoint, letters, marks);
                    }
                });
        return new VietnameseWord(letters.toString(), tones.toString(), marks.toString());
    }

    @Override
    public int compareTo(VietnameseWord other) {
        int byLetters = Arrays.compare(ranks(letters), ranks(other.letters));
        if (byLetters != 0) {
            return byLetters;
        }
        int byTones = tones.compareTo(other.tones);
        return byTones != 0 ? byTones : marks.compareTo(other.marks);
    }

    private static char marked(char letter, int mark) {
        return switch (mark) {
            case BREVE -> letter == 'a' ? 'ă' : 0;
            case CIRCUMFLEX -> letter == 'a' ? 'â' : letter == 'e' ? 'ê' : letter == 'o' ? 'ô' : 0;
            case HORN -> letter == 'o' ? 'ơ' : letter == 'u' ? 'ư' : 0;
            default -> 0;
        };
    }

    private static void letter(int codePoint, StringBuilder letters, StringBuilder marks) {
        switch (codePoint) {
            // The Icelandic and African letters that look like đ, as typed by mistake.
            case 'ð', 'ɖ' -> letters.append('đ');
            // A letter of Bahnar and other languages; it files under b.
            case 'ƀ' -> {
                letters.append('b');
                marks.append('ƀ');
            }
            default -> letters.appendCodePoint(codePoint);
        }
    }

    /** Digits before the alphabet, letters of other scripts after it. */
    private static int[] ranks(String letters) {
        return letters.codePoints()
                .map(codePoint -> {
                    int rank = ALPHABET.indexOf(codePoint);
                    if (rank >= 0) {
                        return rank;
                    }
                    return codePoint < 'a' ? codePoint - 'a' : ALPHABET.length() + codePoint;
                })
                .toArray();
    }
}
