package vn.baucu.tally.minutes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import vn.baucu.common.store.Outage;
import vn.baucu.tally.minutes.MinutesStore.First;

/**
 * Lets first versions in. Those that arrive while others are being written wait for these and are then written
 * together: one journey and one commit for all of them, and a receipt for none of them before it.
 */
@ApplicationScoped
class Intake {

    private final MinutesStore store;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    Intake(MinutesStore store) {
        this.store = store;
    }

    /** Enters a first version, or says false because there is one. */
    boolean add(First first) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return store.addFirst(List.of(first)).get(0);
        }
        Waiting mine = new Waiting(first, new CompletableFuture<>());
        waiting.add(mine);
        writing.lock();
        try {
            if (!mine.isNew().isDone()) {
                write(everyoneWaiting());
            }
        } finally {
            writing.unlock();
        }
        return mine.outcome();
    }

    /** In the order of their subjects, so that two instances never wait for each other. */
    private List<Waiting> everyoneWaiting() {
        List<Waiting> everyone = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            everyone.add(next);
        }
        everyone.sort(Comparator.comparing(each -> each.first().entry().subject().key()));
        return everyone;
    }

    private void write(List<Waiting> together) {
        try {
            List<First> firsts = together.stream().map(Waiting::first).toList();
            List<Boolean> isNew = firsts.size() == 1
                    ? store.addFirst(firsts)
                    : QuarkusTransaction.requiringNew().call(() -> store.addFirst(firsts));
            for (int i = 0; i < together.size(); i++) {
                together.get(i).isNew().complete(isNew.get(i));
            }
        } catch (RuntimeException refused) {
            if (together.size() == 1 || Outage.caused(refused)) {
                together.forEach(each -> each.isNew().completeExceptionally(refused));
            } else {
                // One of them is at fault; the others must not suffer for it.
                together.forEach(each -> write(List.of(each)));
            }
        }
    }

    private record Waiting(First first, CompletableFuture<Boolean> isNew) {

        boolean outcome() {
            try {
                return isNew.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
            }
        }
    }
}
