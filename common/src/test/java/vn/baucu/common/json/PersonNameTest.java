package vn.baucu.common.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Đức",
                "NGUYỄN VĂN ĐỨC",
                "Y Bhiŏt",
                "H'Hen Niê",
                "K’Să",
                "H\u02bcBuđăng Êban",
                "Lò Thị Ín",
                "Dơ"
            })
    void namesOfAllOfVietnamsLanguagesAreGood(String name) {
        assertThat(PersonName.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'",
                "Nguyễn Văn 2",
                "Nguyễn@Văn",
                "Robert'); DROP TABLE candidate",
                "Nguyễn V\u0430n An",
                "Nguyễn \u202eVăn An",
                "Nguyễn \u200bVăn An",
                "<b>An</b>"
            })
    void whatIsNoNameIsRefused(String name) {
        assertThat(PersonName.fault(name)).isPresent();
    }

    @Test
    void aNameHas120LettersAtMost() {
        assertThat(PersonName.fault("A".repeat(120))).isEmpty();
        assertThat(PersonName.fault("A".repeat(121))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn \u00d0ức", "Nguyễn Văn \u0189ức"})
    void lettersThatLookLikeACapitalGetAHint(String name) {
        assertThat(PersonName.fault(name))
                .hasValueSatisfying(sentence -> assertThat(sentence.en()).endsWith("did you mean Đ?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lê \u00f0ạt", "Lê \u0256ạt"})
    void lettersThatLookLikeASmallOneGetAHint(String name) {
        assertThat(PersonName.fault(name))
                .hasValueSatisfying(sentence -> assertThat(sentence.en()).endsWith("did you mean đ?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lê \u00f0ạt", "Nguyễn Văn \u00d0ức", "Nguyễn V\u0430n An", "\u039fanh (tổ 5)"})
    void aNameInOtherLettersIsFound(String name) {
        assertThat(PersonName.lookAlike(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lê Đạt", "Lò Thị Mai (tổ 5)", "H'Hen Niê, thư ký"})
    void aNameMayHoldMoreThanLetters(String name) {
        assertThat(PersonName.lookAlike(name)).isEmpty();
    }
}
