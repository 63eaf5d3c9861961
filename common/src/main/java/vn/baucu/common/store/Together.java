package vn.baucu.common.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * One journey to the database for all who want the same kind of thing at the same time. Whoever comes while others are
 * on their way waits for these, and then one of them goes for everybody who waits; who comes alone goes alone. Between
 * two journeys passes as long as the first took: more come together then, and each costs the less. Inside a transaction
 * everybody goes alone, since that journey belongs to the transaction.
 */
public final class Together<Q, A> {

    private static final long LONGEST_REST = Duration.ofMillis(10).toNanos();

    private final Function<List<Q>, List<A>> journey;
    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile long restsUntil = System.nanoTime();

    /** @param journey answers questions in their order, all or none of them */
    public Together(Function<List<Q>, List<A>> journey) {
        this.journey = journey;
    }

    public A ask(Q question) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return journey.apply(List.of(question)).get(0);
        }
        Waiting<Q, A> mine = new Waiting<>(question, new CompletableFuture<>(), new CompletableFuture<>());
        waiting.add(mine);
        if (underWay.compareAndSet(false, true) || mine.turn().join() == Turn.GO) {
            // Those before may have taken this question along in the very moment in which it was put.
            if (mine.answer().isDone()) {
                handOver();
            } else {
                goForEveryone();
            }
        }
        return mine.join();
    }

    private void goForEveryone() {
        try {
            LockSupport.parkNanos(restsUntil - System.nanoTime());
            long start = System.nanoTime();
            go(everyoneWaiting());
            long end = System.nanoTime();
            restsUntil = end + Math.min(end - start, LONGEST_REST);
        } finally {
            handOver();
        }
    }

    /** To one who has come meanwhile, or to the next who comes. */
    private void handOver() {
        do {
            Waiting<Q, A> next = waiting.peek();
            if (next != null) {
                next.turn().complete(Turn.GO);
                return;
            }
            underWay.set(false);
        } while (!waiting.isEmpty() && underWay.compareAndSet(false, true));
    }

    private List<Waiting<Q, A>> everyoneWaiting() {
        List<Waiting<Q, A>> everyone = new ArrayList<>();
        for (Waiting<Q, A> next = waiting.poll(); next != null; next = waiting.poll()) {
            everyone.add(next);
        }
        return everyone;
    }

    private void go(List<Waiting<Q, A>> everyone) {
        try {
            List<A> answers =
                    journey.apply(everyone.stream().map(Waiting::question).toList());
            for (int i = 0; i < everyone.size(); i++) {
                everyone.get(i).tell(answers.get(i));
            }
        } catch (RuntimeException refused) {
            if (everyone.size() == 1 || Outage.caused(refused)) {
                everyone.forEach(each -> each.refuse(refused));
            } else {
                // One of them is at fault; the others must not suffer for it.
                everyone.forEach(each -> go(List.of(each)));
            }
        } catch (Error broken) {
            everyone.forEach(each -> each.refuse(broken));
            throw broken;
        }
    }

    private enum Turn {
        GO,
        ANSWERED
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer, CompletableFuture<Turn> turn) {

        void tell(A found) {
            answer.complete(found);
            turn.complete(Turn.ANSWERED);
        }

        void refuse(Throwable reason) {
            answer.completeExceptionally(reason);
            turn.complete(Turn.ANSWERED);
        }

        A join() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
            }
        }
    }
}
