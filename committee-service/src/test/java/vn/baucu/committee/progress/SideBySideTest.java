package vn.baucu.committee.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.Embedded;

/** Two read what one would read alone, and one reads alone where the other may not. */
@QuarkusTest
@WithTestResource(Embedded.class)
class SideBySideTest {

    private final CountDownLatch firstIsRead = new CountDownLatch(1);

    @Test
    void theCallerReadsAloneWhereItsCompanionIsRefused() {
        List<Supplier<Integer>> questions = List.of(() -> 1, () -> 2, () -> 3);

        List<Integer> answers = SideBySide.read(questions, () -> {
            throw new IllegalStateException("no connection is free");
        });

        assertThat(answers).containsExactly(1, 2, 3);
    }

    @Test
    void theCompanionBeginsWithTheFirstWhileTheCallerReadsTheLast() {
        List<Supplier<Integer>> questions = List.of(this::first, () -> 2, this::afterTheFirst);

        assertThat(SideBySide.read(questions, () -> {})).containsExactly(1, 2, 3);
    }

    @Test
    void whatAQuestionFailsWithTheCallerIsTold() {
        List<Supplier<Integer>> questions = List.of(
                () -> {
                    throw new IllegalArgumentException("not to be read");
                },
                () -> 2);

        assertThatThrownBy(() -> SideBySide.read(questions, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not to be read");
    }

    private int first() {
        firstIsRead.countDown();
        return 1;
    }

    private int afterTheFirst() {
        try {
            assertThat(firstIsRead.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 3;
    }
}
