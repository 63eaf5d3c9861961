package vn.baucu.committee.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({"Lò Thị Hòa, Lò Thị Hoà", "LÒ THỊ MAI, Lò  Thị Mai", "H'Hen Niê, H’Hen Niê", "Nguyễn Thúy, Nguyễn Thuý"
    })
    void oneNameHasManySpellings(String one, String other) {
        assertThat(PersonName.key(one)).isEqualTo(PersonName.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Lò Thị Mai, Lò Thị Mại", "Đỗ Văn An, Do Văn An", "Lê Văn Tân, Lê Văn Tần", "Lò Thị Mai, Lò Mai Thị"})
    void anotherToneIsAnotherName(String one, String other) {
        assertThat(PersonName.key(one)).isNotEqualTo(PersonName.key(other));
    }
}
