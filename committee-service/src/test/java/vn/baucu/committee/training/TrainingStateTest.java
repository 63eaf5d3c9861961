package vn.baucu.committee.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingStateTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, CANCELLED, true",
        "PLANNED, PLANNED, false",
        "CANCELLED, PLANNED, false",
        "CANCELLED, CANCELLED, false"
    })
    void aTrainingIsCancelledOnce(TrainingState from, TrainingState to, boolean possible) {
        assertThat(from.canBecome(to)).isEqualTo(possible);
    }
}
