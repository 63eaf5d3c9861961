package vn.baucu.committee.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintStateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RECEIVED | ASSIGNED FORWARDED RESOLVED NOT_PROCESSED WITHDRAWN HANDED_OVER",
                "ASSIGNED | ASSIGNED FORWARDED RESOLVED NOT_PROCESSED WITHDRAWN HANDED_OVER",
                "FORWARDED | RECEIVED WITHDRAWN",
                "RESOLVED | FORWARDED",
                "NOT_PROCESSED | ''",
                "WITHDRAWN | ''",
                "HANDED_OVER | ''"
            })
    void aFileGoesOnlyAlongTheArrows(ComplaintState from, String to) {
        Set<String> reached = Arrays.stream(ComplaintState.values())
                .filter(from::canBecome)
                .map(Enum::name)
                .collect(Collectors.toSet());

        assertThat(reached)
                .isEqualTo(Arrays.stream(to.split(" "))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
    }

    @Test
    void onlyWhatIsNotDecidedIsOpen() {
        assertThat(Arrays.stream(ComplaintState.values()).filter(ComplaintState::isOpen))
                .containsExactly(ComplaintState.RECEIVED, ComplaintState.ASSIGNED, ComplaintState.FORWARDED);
    }
}
