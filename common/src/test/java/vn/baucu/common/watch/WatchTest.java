package vn.baucu.common.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final MockClock clock = new MockClock();
    private final MeterRegistry metrics = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final Watch watch = new Watch("test-watch", "The test waits", metrics);
    private final SynchronousQueue<Runnable> looks = new SynchronousQueue<>();
    private final SynchronousQueue<Thread> lookers = new SynchronousQueue<>();

    @AfterEach
    void end() {
        watch.stop();
    }

    @Test
    void aLookThatFailsIsTriedAgainAndCounted() throws InterruptedException {
        watch.start(SHORT, this::look);

        finds(WatchTest::fails);
        finds(WatchTest::fails);
        finds(WatchTest::succeeds);
        finds(WatchTest::succeeds);

        assertThat(failures()).isEqualTo(2);
    }

    @Test
    void theTimeSinceTheLastSuccessGrowsUntilTheNext() throws InterruptedException {
        watch.start(SHORT, this::look);
        finds(WatchTest::fails);
        clock.add(Duration.ofSeconds(60));
        finds(WatchTest::fails);
        assertThat(sinceSuccess()).isEqualTo(60);
        clock.add(Duration.ofSeconds(30));
        assertThat(sinceSuccess()).isEqualTo(90);

        finds(WatchTest::succeeds);
        finds(WatchTest::succeeds);

        assertThat(sinceSuccess()).isZero();
    }

    /** No failure is ever counted of it. */
    @Test
    void aLookThatHangsMakesTheTimeGrow() throws InterruptedException {
        watch.start(SHORT, this::look);
        finds(() -> watch.rests(LONG));

        clock.add(Duration.ofSeconds(400));

        assertThat(sinceSuccess()).isEqualTo(400);
        assertThat(failures()).isZero();
    }

    @Test
    void anErrorEndsNothingAndIsToldAsOne() throws InterruptedException {
        try (Ear ear = new Ear()) {
            watch.start(SHORT, this::look);

            finds(() -> {
                throw new StackOverflowError();
            });
            finds(WatchTest::succeeds);

            assertThat(failures()).isEqualTo(1);
            assertThat(ear.heard()).singleElement().satisfies(said -> {
                assertThat(said.getLevel().intValue()).isEqualTo(Level.SEVERE.intValue());
                assertThat(said.getMessage()).startsWith("The test waits: StackOverflowError, at WatchTest.java:");
            });
        }
    }

    @Test
    void theLogSaysWhatFailedAndWhereButRepeatsNoValue() throws InterruptedException {
        try (Ear ear = new Ear()) {
            watch.start(SHORT, this::look);

            finds(WatchTest::fails);
            finds(WatchTest::succeeds);

            assertThat(ear.heard()).singleElement().satisfies(said -> {
                assertThat(said.getLevel().intValue()).isEqualTo(Level.WARNING.intValue());
                assertThat(said.getMessage())
                        .matches("The test waits: IllegalStateException, SQLException 23505, at WatchTest.java:\\d+");
                assertThat(said.getThrown()).isNull();
            });
        }
    }

    @Test
    void aStopEndsAPauseAtOnce() throws InterruptedException {
        watch.start(LONG, this::sayWho);
        Thread looker = looker();

        watch.stop();

        assertEnds(looker);
    }

    @Test
    void aStopEndsARestWithinALookAtOnce() throws InterruptedException {
        SynchronousQueue<Boolean> goesOn = new SynchronousQueue<>();
        watch.start(LONG, this::look);
        finds(() -> put(goesOn, watch.rests(SHORT)));
        assertThat(goesOn.poll(10, TimeUnit.SECONDS)).isTrue();
        Watch stopped = new Watch("other-watch", "The test waits", metrics);
        stopped.start(LONG, () -> {
            sayWho();
            put(goesOn, stopped.rests(LONG));
        });
        Thread looker = looker();

        stopped.stop();

        assertThat(goesOn.poll(10, TimeUnit.SECONDS)).isFalse();
        assertEnds(looker);
    }

    @Test
    void anInterruptionEndsNothing() throws InterruptedException {
        watch.start(LONG, this::sayWho);
        Thread looker = looker();

        looker.interrupt();

        assertThat(looker()).isSameAs(looker);
    }

    @Test
    void theThreadBearsTheNameOfTheWatchAndKeepsNoServiceFromEnding() throws InterruptedException {
        watch.start(LONG, this::sayWho);

        Thread looker = looker();

        assertThat(looker.getName()).isEqualTo("test-watch");
        assertThat(looker.isDaemon()).isTrue();
    }

    /** Returns when this look has begun, so the one before it has been counted. */
    private void finds(Runnable look) throws InterruptedException {
        assertThat(looks.offer(look, 10, TimeUnit.SECONDS)).isTrue();
    }

    private void look() {
        try {
            looks.take().run();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void succeeds() {}

    private static void fails() {
        throw new IllegalStateException(
                "unable to execute, arguments {name: Lò Thị Sáu}",
                new SQLException("Key (number)=(012345678901) already exists.", "23505"));
    }

    private void sayWho() {
        put(lookers, Thread.currentThread());
    }

    private static <T> void put(SynchronousQueue<T> queue, T value) {
        try {
            queue.put(value);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Thread looker() throws InterruptedException {
        Thread looker = lookers.poll(10, TimeUnit.SECONDS);
        assertThat(looker).isNotNull();
        return looker;
    }

    private static void assertEnds(Thread looker) throws InterruptedException {
        looker.join(10_000);
        assertThat(looker.isAlive()).isFalse();
    }

    private double failures() {
        return metrics.get("baucu.watch.failures")
                .tag("watch", "test-watch")
                .counter()
                .count();
    }

    private double sinceSuccess() {
        return metrics.get("baucu.watch.since.success.seconds")
                .tag("watch", "test-watch")
                .gauge()
                .value();
    }

    /** Hears what watches log. */
    private static final class Ear extends Handler implements AutoCloseable {

        private final Logger logger = Logger.getLogger(Watch.class.getName());
        private final List<LogRecord> heard = new CopyOnWriteArrayList<>();

        Ear() {
            logger.addHandler(this);
        }

        List<LogRecord> heard() {
            return heard;
        }

        @Override
        public void publish(LogRecord said) {
            heard.add(said);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
