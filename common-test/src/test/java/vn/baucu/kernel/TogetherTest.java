package vn.baucu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.store.Together;
import vn.baucu.testing.Embedded;

/** What is asked at the same time is asked together, and everybody gets his or her own answer. */
@QuarkusTest
@WithTestResource(Embedded.class)
class TogetherTest {

    private static final int FAULTY = 13;

    private final ExecutorService askers = Executors.newCachedThreadPool();
    private final List<List<Integer>> journeys = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @AfterEach
    void end() {
        askers.shutdownNow();
    }

    @Test
    void whoComesWhileOthersAreUnderWayGoesWithAllWhoWait() throws Exception {
        Together<Integer, String> together = new Together<>(journey(String::valueOf));

        List<Future<String>> answers = askAllBehindTheFirst(together, 50);

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo(String.valueOf(i));
        }
        assertThat(journeys).hasSize(2);
        assertThat(journeys.get(0)).containsExactly(0);
        assertThat(journeys.get(1)).hasSize(49).doesNotHaveDuplicates();
    }

    @Test
    void theFaultOfOneIsNotTheOthers() throws Exception {
        Together<Integer, String> together = new Together<>(journey(question -> {
            if (question == FAULTY) {
                throw new IllegalArgumentException("faulty");
            }
            return String.valueOf(question);
        }));

        List<Future<String>> answers = askAllBehindTheFirst(together, 20);

        for (int i = 0; i < answers.size(); i++) {
            Future<String> answer = answers.get(i);
            if (i == FAULTY) {
                assertThatThrownBy(answer::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseMessage("faulty");
            } else {
                assertThat(answer.get()).isEqualTo(String.valueOf(i));
            }
        }
    }

    @Test
    void withoutADatabaseNobodyIsAskedForTwice() throws Exception {
        Together<Integer, String> together = new Together<>(journey(question -> {
            if (question > 0) {
                throw new IllegalStateException(new SQLTransientConnectionException("away"));
            }
            return "0";
        }));

        List<Future<String>> answers = askAllBehindTheFirst(together, 20);

        assertThat(answers.get(0).get()).isEqualTo("0");
        for (Future<String> answer : answers.subList(1, answers.size())) {
            assertThatThrownBy(answer::get).hasRootCauseInstanceOf(SQLTransientConnectionException.class);
        }
        assertThat(journeys).hasSize(2);
    }

    @Test
    void insideATransactionEverybodyGoesAlone() throws Exception {
        Together<Integer, String> together = new Together<>(journey(String::valueOf));
        Future<String> first = askers.submit(() -> together.ask(0));
        firstIsUnderWay.await();

        String answer = QuarkusTransaction.requiringNew().call(() -> together.ask(1));

        assertThat(answer).isEqualTo("1");
        assertThat(first.isDone()).isFalse();
        firstMayEnd.countDown();
        assertThat(first.get()).isEqualTo("0");
    }

    @Test
    void howeverTheyComeEverybodyGetsHisOrHerOwnAnswer() throws Exception {
        Together<Integer, String> together = new Together<>(
                questions -> questions.stream().map(String::valueOf).toList());
        List<Callable<Integer>> each = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(asker -> () -> {
                    int right = 0;
                    for (int i = 0; i < 2_000; i++) {
                        int question = asker * 2_000 + i;
                        right += together.ask(question).equals(String.valueOf(question)) ? 1 : 0;
                    }
                    return right;
                })
                .toList();

        for (Future<Integer> right : askers.invokeAll(each, 2, TimeUnit.MINUTES)) {
            assertThat(right.get()).isEqualTo(2_000);
        }
    }

    /** Question 0 is held under way until all the others wait. */
    private List<Future<String>> askAllBehindTheFirst(Together<Integer, String> together, int questions)
            throws InterruptedException {
        List<Future<String>> answers = new ArrayList<>();
        answers.add(askers.submit(() -> together.ask(0)));
        firstIsUnderWay.await();
        List<Thread> waiting = new CopyOnWriteArrayList<>();
        IntStream.range(1, questions)
                .forEach(question -> answers.add(askers.submit(() -> {
                    waiting.add(Thread.currentThread());
                    return together.ask(question);
                })));
        while (waiting.size() < questions - 1
                || waiting.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        firstMayEnd.countDown();
        return answers;
    }

    private Function<List<Integer>, List<String>> journey(Function<Integer, String> answer) {
        return questions -> {
            journeys.add(questions);
            if (questions.contains(0)) {
                firstIsUnderWay.countDown();
                await(firstMayEnd);
            }
            return questions.stream().map(answer).toList();
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
