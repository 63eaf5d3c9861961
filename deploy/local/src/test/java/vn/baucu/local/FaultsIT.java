package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.baucu.embedded.Ports;
import vn.baucu.embedded.ServiceDatabase.Login;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.rehearsal.night.Pace;
import vn.baucu.rehearsal.night.Rehearsal;
import vn.baucu.rehearsal.night.Verdict;

/** While minutes flow, one process after the other is killed (design.md 10, I-1, I-2, I-3, I-5). */
@AtTheEdge
class FaultsIT {

    /** The fewest that give every commune's constituency one. */
    private static final int POLLING_AREAS = 230;

    private static final double MINUTES_PER_SECOND = 25;
    private static final int RECEIPTS_WITHOUT_KAFKA = 10;

    private final long seed = Long.getLong("baucu.faults.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    private static final PrintStream OUT = System.out;

    @TempDir
    Path folder;

    @Test
    void killingAnyProcessLosesNothingThatWasAcknowledged() throws Exception {
        OUT.println("The seed of these faults is " + seed + " (-Dbaucu.faults.seed)");
        Demonstration demonstration =
                Demonstration.of(PublishedFigures.laiChau2026().scaledTo(POLLING_AREAS, "2026-faults"), 7);
        try (Stack stack =
                        Stack.start(NightIT.HOME, folder, Ports.free(), new Progress(OUT), Newspaper.ON_THIS_MACHINE);
                Observer observer = new Observer(stack.gateway());
                Newspaper newspaper = new Newspaper(stack, demonstration.election())) {
            Rehearsal rehearsal = new Rehearsal(observer.address(), stack::token, OUT);
            CompletableFuture<Verdict> night = CompletableFuture.supplyAsync(
                    () -> rehearsal.run(demonstration, Pace.perSecond(MINUTES_PER_SECOND), seed));

            newspaper.registers();
            List<Integer> moments = moments(demonstration.minutes().size());
            List<Fault> faults = faults(stack, observer, newspaper);
            for (int i = 0; i < faults.size(); i++) {
                awaitReceipts(observer, moments.get(i), night);
                OUT.println(faults.get(i).name() + " killed after " + observer.receipts() + " receipts");
                faults.get(i).strike().run();
                OUT.println(faults.get(i).name() + " is back after " + observer.receipts() + " receipts");
            }
            Verdict verdict = night.join();

            assertThat(verdict.differences()).as("seed %d", seed).isEmpty();
            assertThat(verdict.allEqual()).isTrue();
            assertThat(observer.contradictions()).as("seed %d", seed).isEmpty();
            assertThat(registered(stack, demonstration.election()))
                    .as("seed %d: what is in the register is what receipts were given for", seed)
                    .isEqualTo(new TreeMap<>(observer.hashes()));
            new Sums(stack.gateway(), stack::token, demonstration).holdEverywhere();
            newspaper.gotTheSameMessageAgain();
        }
    }

    private List<Integer> moments(int minutes) {
        List<Integer> moments = new ArrayList<>();
        for (int third = 0; third < 3; third++) {
            moments.add((int) (minutes * (0.05 + 0.25 * third + 0.2 * random.nextDouble())));
        }
        return moments;
    }

    private List<Fault> faults(Stack stack, Observer observer, Newspaper newspaper) {
        ServiceProcess tally = stack.service(Service.TALLY);
        List<Fault> faults = new ArrayList<>(List.of(
                new Fault("tally-service", () -> {
                    newspaper.isBeingTold();
                    tally.kill();
                    tally.start();
                    tally.awaitReady();
                }),
                new Fault("Kafka", () -> {
                    stack.broker().kill();
                    int receipts = observer.receipts();
                    await("submitting goes on without Kafka")
                            .atMost(Duration.ofSeconds(30))
                            .until(() -> observer.receipts() >= receipts + RECEIPTS_WITHOUT_KAFKA);
                    stack.broker().start();
                }),
                new Fault("PostgreSQL", () -> {
                    stack.postgres().kill();
                    stack.postgres().start();
                })));
        Collections.shuffle(faults, random);
        return faults;
    }

    private static void awaitReceipts(Observer observer, int receipts, CompletableFuture<?> night) {
        await(receipts + " receipts")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> observer.receipts() >= receipts || night.isDone());
        assertThat(night).as("the night goes on").isNotDone();
    }

    private static Map<String, String> registered(Stack stack, String election) throws SQLException {
        Login auditor = stack.postgres().superuser();
        Map<String, String> registered = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                        stack.postgres().jdbcUrl("tally"), auditor.user(), auditor.password());
                PreparedStatement statement = connection.prepareStatement(
                        "select polling_area, ballot_type, version, hash from minutes where election = ?")) {
            statement.setString(1, election);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    registered.put(
                            Observer.version(rows.getString(1), rows.getString(2), rows.getInt(3)), rows.getString(4));
                }
            }
        }
        return registered;
    }

    private record Fault(String name, Runnable strike) {}
}
