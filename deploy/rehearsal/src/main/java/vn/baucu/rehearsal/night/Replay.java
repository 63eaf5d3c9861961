package vn.baucu.rehearsal.night;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.night.Errand.Outcome;
import vn.baucu.rehearsal.night.Errand.Step;

/** Sends a night through the gateway, many at a time, no faster than asked. */
public final class Replay {

    private static final int SURPRISES_KEPT = 50;
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

    private final Gateway gateway;
    private final Pace pace;
    private final boolean resumed;
    private final Consumer<ReplayProgress> listener;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder confirmed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unexpected = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final Queue<Surprise> surprises = new ConcurrentLinkedQueue<>();
    private final Queue<Long> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<Long> durations = new ConcurrentLinkedQueue<>();
    private final long start = System.nanoTime();
    private long lastReport = start;

    /**
     * @param resumed whether a part of the night may be in already, so that a conflict only says so
     * @param listener told about once a second how far it is
     */
    public Replay(Gateway gateway, Pace pace, boolean resumed, Consumer<ReplayProgress> listener) {
        this.gateway = gateway;
        this.pace = pace;
        this.resumed = resumed;
        this.listener = listener;
    }

    public ReplayReport run(Night night) {
        List<Errand> errands = night.errands();
        ExecutorService senders = Executors.newFixedThreadPool(pace.senders() + 1);
        try {
            Callable<Void> sender = () -> {
                sendAll(errands);
                return null;
            };
            List<Future<Void>> running = new ArrayList<>();
            for (Callable<Void> each : Collections.nCopies(pace.senders(), sender)) {
                running.add(senders.submit(each));
            }
            while (!running.stream().allMatch(Future::isDone)) {
                Pause.of(BETWEEN_REPORTS.dividedBy(10));
                reportNowAndThen(errands.size());
            }
            for (Future<Void> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The night was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            senders.shutdownNow();
        }
        ReplayProgress end = progress(errands.size());
        listener.accept(end);
        return new ReplayReport(
                end,
                List.copyOf(surprises),
                Latencies.of(durations),
                start,
                receipts.stream().sorted().toList());
    }

    private void reportNowAndThen(int errands) {
        if (System.nanoTime() - lastReport > BETWEEN_REPORTS.toNanos()) {
            lastReport = System.nanoTime();
            listener.accept(progress(errands));
        }
    }

    private ReplayProgress progress(int errands) {
        return new ReplayProgress(
                done.get(),
                errands,
                sent.sum(),
                accepted.sum(),
                repeated.sum(),
                confirmed.sum(),
                refused.sum(),
                unexpected.sum(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private void sendAll(List<Errand> errands) {
        for (int i = next.getAndIncrement(); i < errands.size(); i = next.getAndIncrement()) {
            Pause.until(start + pace.nanosUntil(i));
            for (Step step : errands.get(i).steps()) {
                send(step);
            }
            done.incrementAndGet();
        }
    }

    private void send(Step step) {
        long before = System.nanoTime();
        Answer answer = gateway.send(step.request());
        durations.add(System.nanoTime() - before);
        sent.increment();
        boolean perhapsDoneBefore = (resumed || answer.attempts() > 1) && step.mayHaveHappenedBefore(answer);
        if (!step.fulfilledBy(answer) && !perhapsDoneBefore) {
            surprised(step, answer);
        } else if (answer.status() == 201) {
            accepted.increment();
            receipts.add(System.nanoTime());
        } else if (step.expected() == Outcome.REFUSED) {
            refused.increment();
        } else if (step.expected() == Outcome.CONFIRMED) {
            confirmed.increment();
        } else {
            repeated.increment();
        }
    }

    private void surprised(Step step, Answer answer) {
        unexpected.increment();
        if (surprises.size() < SURPRISES_KEPT) {
            String request = step.request().method() + " " + step.request().path() + " by "
                    + step.request().user();
            surprises.add(new Surprise(request, step.expected() + " " + step.rule(), answer.status(), answer.body()));
        }
    }
}
