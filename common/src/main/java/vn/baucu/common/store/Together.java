package vn.baucu.common.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * One journey to the database for all who want the same kind of thing at the same time. Whoever comes while others are
 * on their way waits for these, and then goes for everybody who waits; who comes alone goes alone. Inside a transaction
 * everybody goes alone, since that journey belongs to the transaction.
 */
public final class Together<Q, A> {

    private final Function<List<Q>, List<A>> journey;
    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock underWay = new ReentrantLock();

    /** @param journey answers questions in their order, all or none of them */
    public Together(Function<List<Q>, List<A>> journey) {
        this.journey = journey;
    }

    public A ask(Q question) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return journey.apply(List.of(question)).get(0);
        }
        Waiting<Q, A> mine = new Waiting<>(question, new CompletableFuture<>());
        waiting.add(mine);
        underWay.lock();
        try {
            if (!mine.answer().isDone()) {
                go(everyoneWaiting());
            }
        } finally {
            underWay.unlock();
        }
        return mine.join();
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
                everyone.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException refused) {
            if (everyone.size() == 1 || Outage.caused(refused)) {
                everyone.forEach(each -> each.answer().completeExceptionally(refused));
            } else {
                // One of them is at fault; the others must not suffer for it.
                everyone.forEach(each -> go(List.of(each)));
            }
        }
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {

        A join() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
            }
        }
    }
}
