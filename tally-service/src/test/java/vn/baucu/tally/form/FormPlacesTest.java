package vn.baucu.tally.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormPlacesTest {

    /** Decree 30/2020, Annex II: before a number, and in the name of this one city, the kind is written large. */
    @ParameterizedTest
    @CsvSource({
        "Tỉnh Thừa Thiên Huế, tỉnh Thừa Thiên Huế",
        "Tỉnh Bà Rịa - Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu",
        "Thành phố Huế, thành phố Huế",
        "Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh",
        "Quận 1, Quận 1",
        "Phường 14, Phường 14",
        "Thị trấn Phước Bửu, thị trấn Phước Bửu",
        "Đặc khu Côn Đảo, đặc khu Côn Đảo",
        "12, 12"
    })
    void withinASentenceTheKindOfAnAreaIsWrittenAsDecreesDo(String name, String written) {
        assertThat(FormPlaces.inSentence(name)).isEqualTo(written);
    }
}
