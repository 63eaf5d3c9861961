package vn.baucu.common.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vietnamese text has one spelling, shows all it holds and is found without its marks. */
class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Nguy\u1ec5n", "Nguye\u0302\u0303n", "Nguy\u00ea\u0303n"})
    void aNameWrittenInThreeWaysIsOneName(String name) {
        assertThat(Text.tidy(name)).isEqualTo("Nguy\u1ec5n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0323\u0302", "e\u0302\u0323", "\u1eb9\u0302", "\u00ea\u0323"})
    void theOrderOfMarksDoesNotMatter(String letter) {
        assertThat(Text.tidy(letter)).isEqualTo("\u1ec7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thưởng", "Dương", "Đỗ Đức Đạt", "Y Bhiŏt Êban", "Niê Kđăm", "Señeres", "H'Bơ"})
    void aDecomposedNameIsComposedAgain(String name) {
        assertThat(Text.tidy(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(name);
    }

    @Test
    void deprecatedMarksBecomeThoseOfToday() {
        assertThat(Text.tidy("a\u0340")).isEqualTo("à");
    }

    @ParameterizedTest
    @ValueSource(strings = {" An  Bình ", "An\u00a0Bình", "An\u3000Bình", "An\u2007 Bình", "An\tBình", "An\r\nBình"})
    void spacesOfAllKindsAreOneSpace(String name) {
        assertThat(Text.tidy(name)).isEqualTo("An Bình");
    }

    @ParameterizedTest
    @CsvSource({
        "Đỗ Đức Đạt, do duc dat",
        "NGUYỄN VĂN ĐỨC, nguyen van duc",
        "Thưởng, thuong",
        "hòa, hoa",
        "hoà, hoa",
        "thủy, thuy",
        "thuỷ, thuy",
        "quý, quy",
        "qúy, quy",
        "Y Bhiŏt Êban, y bhiot eban",
        "Señeres, seneres",
        "TIẾN LINH IN, tien linh in"
    })
    void aNameIsFoundWithoutItsMarks(String name, String key) {
        assertThat(Text.searchKey(name)).isEqualTo(key);
        assertThat(Text.searchKey(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(key);
    }

    /** Lý and Lí are different legal names, so i and y stay apart. */
    @Test
    void iAndYAreNotTheSame() {
        assertThat(Text.searchKey("Lý")).isNotEqualTo(Text.searchKey("Lí"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H'Hen Niê", "H\u2019Hen Niê", "H\u02bcHen Niê"})
    void apostrophesOfAllKindsAreNotNeededToFindAName(String name) {
        assertThat(Text.searchKey(name)).isEqualTo("hhen nie");
    }

    /** In Turkish a capital I becomes ı. */
    @Test
    void theKeyDoesNotDependOnTheMachine() {
        Locale here = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Text.searchKey("LINH")).isEqualTo("linh");
        } finally {
            Locale.setDefault(here);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x200B, 0x200D, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0x00AD, 0x180E, 0xE0041, 0x0,
                0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0xE000
            })
    void whatCannotBeSeenIsFound(int point) {
        assertThat(Text.hasInvisible("An" + Character.toString(point) + "h")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H'Hen Niê", "Nguyễn Văn A", "a\tb\nc", "Ksor H'Bơ", "😀"})
    void whatCanBeSeenIsLeftAlone(String text) {
        assertThat(Text.hasInvisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NguyÔn V¨n An", "TrÇn ThÞ B×nh ®", "§ç §øc ®¹t", "Nguyeãn Vaên An", "Traàn Thò", "Ñöùc"})
    void textOfAnOldEncodingIsRecognised(String text) {
        assertThat(Text.isLegacy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn An",
                "Trần Thị Bình",
                "Đỗ Đức Đạt",
                "Hoàng Toán Hoãn Hoạt Khoẻ Loè",
                "Quân Huế Muôn Tiên Yên Khuya Thuở Quỳ Quý",
                "Y Bhiŏt Êban",
                "H'Hen Niê",
                "Niê Kđăm",
                "Señeres",
                "K’Să Hă",
                "Sùng Thị Dủ",
                "Giàng Nủ Súa",
                "Bàn Thị Xoòng",
                "Đơn vị: 12 km²; 1·2; © 2021",
                "Lò Văn Goòng",
                "Xã Laêê",
                "Thạch Huê; Tuấn, Tuệ, Thuận, Khuê, Nguyệt, Đoàn, Xoăn, Xuân"
            })
    void vietnameseTextIsNotTakenForOld(String text) {
        assertThat(Text.isLegacy(text)).isFalse();
        assertThat(Text.isLegacy(text.toUpperCase(Locale.ROOT))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "15/03/2026",
                "0000-01-01",
                "10000-01-01",
                "2026-3-5",
                "",
                "٢٠٢٦-03-15"
            })
    void whatIsNoDayIsNoDate(String text) {
        assertThat(Text.date(text)).isEmpty();
    }

    @Test
    void aDayIsADate() {
        assertThat(Text.date("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
    }
}
