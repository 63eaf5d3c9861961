package vn.baucu.committee.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PurseTest {

    @Test
    void whatIsNeitherSpentNorPassedOnRemains() {
        assertThat(new Purse(1_000, 300, 200).remaining()).isEqualTo(500);
    }

    @Test
    void theLastDongCanBeSpent() {
        assertThat(new Purse(1_000, 300, 200).has(500)).isTrue();
    }

    @Test
    void oneMoreCannot() {
        assertThat(new Purse(1_000, 300, 200).has(501)).isFalse();
    }

    @Test
    void aSumTooLargeIsAnError() {
        assertThatThrownBy(() -> new Purse(1, Long.MAX_VALUE, 1).remaining()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aRefusalNamesTheFigures() {
        assertThat(new Purse(1_000, 300, 200).lacks(501).en())
                .isEqualTo("500 dong remain of the 1000 allocated (300 spent, 200 passed on); 501 are asked for.");
    }
}
