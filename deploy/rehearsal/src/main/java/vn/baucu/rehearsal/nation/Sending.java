package vn.baucu.rehearsal.nation;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import vn.baucu.rehearsal.benchmark.Course;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.night.Latencies;
import vn.baucu.rehearsal.night.MinutesDocument;

/** The polling teams of the nation at work: so many at a time, each with its own token, each form made when it is sent. */
final class Sending {

    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final Gateway gateway;
    private final Count count;
    private final String election;
    private final int connections;
    private final PrintStream out;
    /** Those that are to be corrected; the correction may be another sender's. */
    private final Set<Integer> submitted = ConcurrentHashMap.newKeySet();

    Sending(Gateway gateway, Count count, String election, int connections, PrintStream out) {
        this.gateway = gateway;
        this.count = count;
        this.election = election;
        this.connections = connections;
        this.out = out;
    }

    /**
     * Sends everything and does what follows from it.
     *
     * @param perSecond how many to begin in a second; zero for as fast as they are taken
     */
    Sent send(int[] errands, double perSecond) {
        return new Run(errands, perSecond).run();
    }

    /**
     * What came of it; times are of {@link System#nanoTime}.
     *
     * @param assembly when each of the minutes for the National Assembly had its receipt, in order
     * @param latencies how long each waited for its receipt
     * @param decisions of second persons
     */
    record Sent(long started, long ended, int minutes, List<Long> assembly, Latencies latencies, long decisions) {

        Sent {
            assembly = List.copyOf(assembly);
        }

        double seconds() {
            return (ended - started) / 1e9;
        }
    }

    /** One stretch of the night. */
    private final class Run {

        private final int[] errands;
        private final double perSecond;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger received = new AtomicInteger();
        private final AtomicInteger receivedOfAssembly = new AtomicInteger();
        private final AtomicLong nextLine = new AtomicLong();
        private final LongAdder decisions = new LongAdder();
        private final long[] assembly;
        private final long[] latencies;
        private long start;

        Run(int[] errands, double perSecond) {
            this.errands = errands;
            this.perSecond = perSecond;
            this.assembly = new long[errands.length];
            this.latencies = new long[errands.length];
        }

        Sent run() {
            ExecutorService senders = Executors.newFixedThreadPool(connections);
            try {
                start = System.nanoTime();
                nextLine.set(start + BETWEEN_LINES);
                List<Callable<Void>> all = new ArrayList<>();
                for (int i = 0; i < connections; i++) {
                    all.add(this::work);
                }
                List<Future<Void>> running = new ArrayList<>();
                all.forEach(one -> running.add(senders.submit(one)));
                for (Future<Void> one : running) {
                    one.get();
                }
                return new Sent(
                        start,
                        System.nanoTime(),
                        received.get(),
                        Arrays.stream(assembly, 0, receivedOfAssembly.get())
                                .sorted()
                                .boxed()
                                .toList(),
                        Latencies.of(Arrays.copyOf(latencies, received.get())),
                        decisions.sum());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The night was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("The night failed", e.getCause());
            } finally {
                senders.shutdownNow();
            }
        }

        private Void work() {
            for (int i = next.getAndIncrement(); i < errands.length; i = next.getAndIncrement()) {
                if (perSecond > 0) {
                    Pause.until(start + (long) (i * 1e9 / perSecond));
                }
                if (errands[i] < 0) {
                    correct(~errands[i]);
                } else {
                    submit(errands[i]);
                }
                progress(i);
            }
            return null;
        }

        private void submit(int number) {
            Place place = count.place(number);
            Course course = count.course(number);
            Request request = Request.post(place.member(1), path(number), MinutesDocument.of(count.minutes(number, 1)));
            long sent = System.nanoTime();
            require(gateway.send(request), request, CREATED);
            long now = System.nanoTime();
            latencies[received.getAndIncrement()] = now - sent;
            if (Count.ballotType(number) == BallotType.NATIONAL_ASSEMBLY) {
                assembly[receivedOfAssembly.getAndIncrement()] = now;
            }
            if (course.returned()) {
                decide(number, 1, "return", "{\"reason\":\"Chữ số của hai ứng cử viên khó đọc, đề nghị kiểm lại\"}");
                Request again =
                        Request.post(place.member(1), path(number), MinutesDocument.of(count.minutes(number, 2)));
                require(gateway.send(again), again, CREATED);
            }
            if (course.confirmed()) {
                decide(number, course.returned() ? 2 : 1, "confirmation", "{}");
            }
            if (course.corrected()) {
                submitted.add(number);
            }
        }

        private void correct(int number) {
            while (!submitted.contains(number) && !Thread.currentThread().isInterrupted()) {
                Pause.of(BETWEEN_LOOKS);
            }
            String document =
                    MinutesDocument.correction("Kiểm lại phiếu: có phiếu hợp lệ bị xếp nhầm", count.minutes(number, 2));
            Request request = Request.post(count.place(number).member(1), path(number) + "/corrections", document)
                    .ifStill("\"1\"");
            require(gateway.send(request), request, CREATED);
            decide(number, 2, "confirmation", "{}");
        }

        private void decide(int number, int version, String what, String body) {
            Request request = Request.post(
                    count.place(number).member(2), path(number) + "/versions/" + version + "/" + what, body);
            require(gateway.send(request), request, OK);
            decisions.increment();
        }

        /** An answer that was lost and asked for again may be told that all is done already. */
        private void require(Answer answer, Request request, int expected) {
            if (answer.status() != expected && answer.attempts() == 1) {
                throw new IllegalStateException("Not worth measuring: " + request.method() + " " + request.path()
                        + " was answered " + answer.status() + " " + answer.body());
            }
        }

        private String path(int number) {
            return "/api/v1/elections/" + election + "/polling-areas/"
                    + count.place(number).code() + "/minutes/" + Count.ballotType(number);
        }

        private void progress(int position) {
            long now = System.nanoTime();
            long due = nextLine.get();
            if (now >= due && nextLine.compareAndSet(due, now + BETWEEN_LINES)) {
                out.println(String.format(
                        Locale.ROOT,
                        "  %,9d of %,d  %,6.0f/s",
                        position + 1,
                        errands.length,
                        received.get() * 1e9 / (now - start)));
            }
        }
    }
}
