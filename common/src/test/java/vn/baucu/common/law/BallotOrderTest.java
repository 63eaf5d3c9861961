package vn.baucu.common.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.testing.Article;

/** The order of names on list and ballot (Art 57.5). */
@Article("57.5")
class BallotOrderTest {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 1);

    /** Every vowel with its tones in alphabetical order: the naive comparison looks letters up here. */
    private static final String[] LETTERS = {
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "b", "c", "d", "đ", "eèẻẽéẹ", "êềểễếệ", "f", "g", "h", "iìỉĩíị", "j", "k", "l",
        "m", "n", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "p", "q", "r", "s", "t", "uùủũúụ", "ưừửữứự", "v", "w", "x", "yỳỷỹýỵ",
        "z"
    };

    private record Person(String name, LocalDate born) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An, Àn, Ản, Ãn, Án, Ạn, Anh, Ánh, Ăn, Ân, Ấn, Bình",
                "Da, Dung, Dũng, Duy, Dương, Đa, Đào, Đức, Em, Én, Ê, Êm",
                "Ô, Ổn, Ơn, Pha, U, Uyên, Ư, Ước, Vân, Ý, Yên",
                "Hoa, Hòa, Hỏa, Hóa, Họa, Hoan, Hoàng, Hồ, Hùng, Hưng, Hương",
                "Minh, Mình, Mỉnh, Mĩnh, Mính, Mịnh, My, Mỳ, Mỹ",
            })
    void givenNamesFollowTheVietnameseAlphabetThenTheirTone(String inOrder) {
        List<String> names = Arrays.asList(inOrder.split(", "));

        assertThat(sorted(shuffled(names))).isEqualTo(names);
    }

    @Test
    void theGivenNameComesBeforeTheFamilyName() {
        assertThat(sorted(List.of("Bùi Văn Cường", "Vũ Thị An", "Đỗ Bình")))
                .containsExactly("Vũ Thị An", "Đỗ Bình", "Bùi Văn Cường");
    }

    @Test
    void theFamilyNameComesBeforeTheMiddleName() {
        assertThat(sorted(List.of("Trần Anh Tuấn", "Lê Văn Tuấn", "Lê Anh Tuấn", "Lê Tuấn", "Đặng Xuân Tuấn")))
                .containsExactly("Đặng Xuân Tuấn", "Lê Tuấn", "Lê Anh Tuấn", "Lê Văn Tuấn", "Trần Anh Tuấn");
    }

    @Test
    void theToneOfTheGivenNameOutweighsTheFamilyName() {
        assertThat(sorted(List.of("An Thị Hòa", "Vũ Thị Hoa"))).containsExactly("Vũ Thị Hoa", "An Thị Hòa");
    }

    @Test
    void theElderOfTwoWithTheSameNameComesFirst() {
        Person younger = new Person("Nguyễn Văn Hòa", BORN.plusDays(1));
        Person elder = new Person("NGUYỄN VĂN HOÀ", BORN);

        assertThat(order(List.of(younger, elder))).containsExactly(elder, younger);
    }

    @Test
    void bothPlacesOfAToneMarkAreTheSameName() {
        assertThat(compare("Hòa", "Hoà")).isZero();
        assertThat(compare("Thúy", "Thuý")).isZero();
        assertThat(compare("Hòa", "Hóa")).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Hồng Ngọc", "Đặng Ước", "Y Bhiŏt Êban", "H'Hen Niê", "Trương Mỹ Lệ"})
    void composedOrDecomposedCharactersAreTheSameName(String name) {
        assertThat(compare(
                        Normalizer.normalize(name, Normalizer.Form.NFC),
                        Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isZero();
        assertThat(compare(name, "  " + name.toUpperCase(Locale.ROOT).replace(" ", " \u00a0") + " "))
                .isZero();
    }

    @Test
    void lettersOfOtherLanguagesFileUnderTheirBase() {
        assertThat(sorted(List.of("Y Bhiơt", "Y Bhiôt", "Y Bhiŏt", "Y Bhiot")))
                .containsExactly("Y Bhiot", "Y Bhiŏt", "Y Bhiôt", "Y Bhiơt");
        assertThat(sorted(List.of("Y Cao", "Y ƀlang", "Y Blang"))).containsExactly("Y Blang", "Y ƀlang", "Y Cao");
    }

    @Test
    void apostrophesDoNotSortNames() {
        assertThat(sorted(List.of("Ksor H'Yim", "Ksor Hân", "Ksor H’Bia", "Ksor HBơ")))
                .containsExactly("Ksor Hân", "Ksor H’Bia", "Ksor HBơ", "Ksor H'Yim");
    }

    @Test
    void aSingleWordIsAGivenName() {
        assertThat(sorted(List.of("Nguyễn Bình", "Bình", "Anh"))).containsExactly("Anh", "Bình", "Nguyễn Bình");
    }

    @Test
    void lookalikesOfTheBarredLetterAreThatLetter() {
        assertThat(compare("\u00d0ức", "Đức")).isZero();
        assertThat(compare("\u0189ức", "Đức")).isZero();
    }

    @Test
    void anyNamesSortAsTheAlphabetTableSays() {
        long seed = new SplittableRandom().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                names.add(randomName(random));
            }
            List<String> naive = new ArrayList<>(names);
            naive.sort(BallotOrderTest::naively);

            assertThat(sorted(names)).as("seed %d, run %d", seed, run).isEqualTo(naive);
        }
    }

    private static int naively(String left, String right) {
        return key(left).compareTo(key(right));
    }

    /** A text that sorts by plain code points as the name should: given, family, middle; letters, then the tone. */
    private static String key(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
        words.add(0, words.remove(words.size() - 1));
        StringBuilder key = new StringBuilder();
        for (String word : words) {
            StringBuilder tone = new StringBuilder();
            for (int letter : word.codePoints().toArray()) {
                for (int i = 0; i < LETTERS.length; i++) {
                    int at = LETTERS[i].indexOf(letter);
                    key.append(at < 0 ? "" : Character.toString('A' + i));
                    tone.append(at > 0 ? Integer.toString(at) : "");
                }
            }
            key.append('!').append(tone).append('!');
        }
        return key.toString();
    }

    /** Few letters, so that equal words, prefixes of each other and mere differences of tone are common. */
    private static String randomName(Random random) {
        StringBuilder name = new StringBuilder();
        int words = 1 + random.nextInt(4);
        for (int i = 0; i < words; i++) {
            String[] vowels = {LETTERS[0], LETTERS[1], LETTERS[2], LETTERS[18], LETTERS[20]};
            String vowel = vowels[random.nextInt(vowels.length)];
            name.append(i == 0 ? "" : " ")
                    .append("dđ".charAt(random.nextInt(2)))
                    .append(vowel.charAt(random.nextInt(vowel.length())))
                    .append(random.nextBoolean() ? "n" : "");
        }
        return name.toString();
    }

    private static int compare(String left, String right) {
        Comparator<Person> order = BallotOrder.by(Person::name, Person::born);
        return order.compare(new Person(left, BORN), new Person(right, BORN));
    }

    private static List<String> shuffled(List<String> names) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.reverse(shuffled);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }

    private static List<Person> order(List<Person> people) {
        return people.stream()
                .sorted(BallotOrder.by(Person::name, Person::born))
                .toList();
    }

    private static List<String> sorted(List<String> names) {
        return order(names.stream().map(name -> new Person(name, BORN)).toList()).stream()
                .map(Person::name)
                .toList();
    }
}
