package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live board, with a real broker behind it (E-031 to E-034). */
@QuarkusTest
@WithTestResource(BoardStage.class)
class BoardTest {

    private static final String BOARD = "/api/v1/elections/2021/board/areas/";
    private static final String PROVINCE = BOARD + "12/NATIONAL_ASSEMBLY";
    private static final AtomicInteger USERS = new AtomicInteger();

    private final List<Listening> listening = new ArrayList<>();
    private String user;

    @BeforeEach
    void aQuietBoard() {
        say("status", "200");
        say("turnout", "10 %");
        say("tally", "1 of 4");
        user = "reader" + USERS.incrementAndGet();
        awaitReaders(0);
    }

    @AfterEach
    void nobodyListens() {
        listening.forEach(Listening::close);
    }

    @Test
    void theStateComesFirstAndThenEachChange() {
        Listening reader = listen(PROVINCE, null);

        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.header("Content-Type")).isEqualTo("text/event-stream");
        awaitData(reader, "10 %", "1 of 4");
        assertThat(reader.with("event: ")).containsExactly("event: turnout", "event: tally");

        say("tally", "2 of 4");
        send("baucu.tallies", "2021/NATIONAL_ASSEMBLY/FIRST/12", "{}");

        awaitData(reader, "10 %", "1 of 4", "2 of 4");
        assertThat(reader.with("event: ")).last().isEqualTo("event: tally");
        assertThat(reader.with("id: ")).doesNotHaveDuplicates();
    }

    @Test
    void aTurnoutReachesEveryAreaThatThePollingAreaLiesIn() {
        Listening nation = listen(BOARD + "VN/NATIONAL_ASSEMBLY", null);
        Listening commune = listen(BOARD + "03390/NATIONAL_ASSEMBLY", null);
        Listening elsewhere = listen(BOARD + "79/NATIONAL_ASSEMBLY", null);
        List.of(nation, commune, elsewhere).forEach(reader -> awaitData(reader, "10 %", "1 of 4"));

        say("turnout", "20 %");
        send(
                "baucu.turnout",
                "2021/03390-001",
                "{\"election\":\"2021\",\"path\":{\"nation\":\"VN\",\"province\":\"12\",\"district\":\"106\","
                        + "\"commune\":\"03390\"}}");

        awaitData(nation, "10 %", "1 of 4", "20 %");
        awaitData(commune, "10 %", "1 of 4", "20 %");
        assertThat(elsewhere.with("data: ")).hasSize(2);
    }

    @Test
    void aConstituencyHasATallyAlone() {
        Listening reader = listen("/api/v1/elections/2021/board/constituencies/NA-12-1/NATIONAL_ASSEMBLY", null);

        awaitData(reader, "1 of 4");
        say("tally", "3 of 4");
        send("baucu.tallies", "2021/NATIONAL_ASSEMBLY/FIRST/NA-12-1", "{}");

        awaitData(reader, "1 of 4", "3 of 4");
    }

    @Test
    void aRoundThatNobodyCalledHasNoTallyYet() {
        awaitData(listen(PROVINCE + "?round=REPEAT", null), "10 %");
    }

    /** E-028: no event is too old to go on from, as each tells the whole state. */
    @Test
    void whoComesAgainIsToldOnlyWhatItHasNotHeard() {
        Listening first = listen(PROVINCE, null);
        awaitData(first, "10 %", "1 of 4");
        String id = first.lastId();
        first.close();
        say("tally", "2 of 4");

        awaitData(listen(PROVINCE, id), "2 of 4");
        Listening upToDate = listen(PROVINCE, listening.get(1).lastId());
        await().until(() -> upToDate.lines().stream().filter(": "::equals).count() >= 2);
        assertThat(upToDate.with("data: ")).isEmpty();
    }

    @Test
    void anIdThatIsNoneOfOursIsRefusedByE032() {
        for (String garbage : List.of("x", "1", "0000000000000000-000000000000000g", "../../etc")) {
            Visit.of(user).header("Last-Event-ID", garbage).get(PROVINCE).isProblem(400, "cursor-invalid");
        }
    }

    @Test
    void whoeverMayNotSeeItThereDoesNotSeeItHere() {
        Visit.anonymous().get(PROVINCE).isProblem(401, "unauthenticated");
        say("status", "403");
        Visit.of(user).get(PROVINCE).isProblem(403, "area-out-of-scope");
        say("status", "500");
        Visit.of(user).get(PROVINCE).isProblem(503, "service-unavailable");
        awaitReaders(0);
    }

    @Test
    void whoseDutyEndsHearsNoMore() {
        Listening reader = listen(PROVINCE, null);
        awaitData(reader, "10 %", "1 of 4");

        say("status", "403");
        send("baucu.tallies", "2021/NATIONAL_ASSEMBLY/FIRST/12", "{}");

        await().atMost(Duration.ofSeconds(10)).until(reader::ended);
        assertThat(reader.with("data: ")).hasSize(2);
        awaitReaders(0);
    }

    @Test
    void theStreamEndsWithTheToken() {
        Listening reader =
                Listening.to(PROVINCE, TestTokens.sign(TestTokens.claims(user).expiresIn(2)), null);
        listening.add(reader);
        awaitData(reader, "10 %", "1 of 4");

        await().atMost(Duration.ofSeconds(10)).until(reader::ended);
    }

    @Test
    void oneUserHasAFewStreamsAndAllTogetherHaveABoundByE031() {
        for (int i = 0; i < 3; i++) {
            assertThat(listen(PROVINCE, null).status()).isEqualTo(200);
        }

        Visit.of(user).get(PROVINCE).isProblem(429, "rate-limited");
        user = "another" + user;
        for (int i = 0; i < 3; i++) {
            assertThat(listen(PROVINCE, null).status()).isEqualTo(200);
        }
        Visit.of("third" + user).get(PROVINCE).isProblem(503, "service-unavailable");

        listening.get(0).close();
        awaitReaders(5);
        user = "third" + user;
        assertThat(listen(PROVINCE, null).status()).isEqualTo(200);
    }

    @Test
    void whoNeverReadsIsDroppedAndTheOthersHearOnByE034() throws IOException {
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(1024);
            deaf.connect(new InetSocketAddress("localhost", Visit.port()));
            deaf.getOutputStream()
                    .write(("GET " + PROVINCE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + TestTokens.of("deaf" + user) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            deaf.getOutputStream().flush();
            awaitReaders(1);
            Listening reader = listen(PROVINCE, null);
            awaitReaders(2);

            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        say("tally", reader.lines().size() + "x".repeat(500_000));
                        send("baucu.tallies", "2021/NATIONAL_ASSEMBLY/FIRST/12", "{}");
                        return readers() == 1;
                    });

            say("tally", "4 of 4");
            send("baucu.tallies", "2021/NATIONAL_ASSEMBLY/FIRST/12", "{}");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> reader.with("data: ").stream().anyMatch(data -> data.contains("4 of 4")));
        }
    }

    @Test
    void whatIsNoBoardDoesNotExist() {
        Visit.of(user).post(PROVINCE, "{}").isProblem(405, "method-not-allowed");
        Visit.of(user).get("/api/v1/elections/2021/board/areas/12").isProblem(404, "not-found");
        Visit.of(user)
                .get("/api/v1/elections/2021/board/bodies/12/NATIONAL_ASSEMBLY")
                .isProblem(404, "not-found");
        Visit.of(user).get(PROVINCE + "?round=third%20one").isProblem(404, "not-found");
    }

    @Test
    void theContractTellsOfIt() {
        assertThat(Visit.anonymous()
                        .get("/openapi.json")
                        .hasStatus(200)
                        .at(
                                "/paths/~1api~1v1~1elections~1{election}~1board~1areas~1{area}~1{ballotType}/get/operationId")
                        .asText())
                .isEqualTo("followArea");
    }

    private Listening listen(String path, String lastEventId) {
        Listening reader = Listening.to(path, TestTokens.of(user), lastEventId);
        listening.add(reader);
        return reader;
    }

    private static void awaitData(Listening reader, String... said) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(reader.with("data: ")).hasSize(said.length);
            for (int i = 0; i < said.length; i++) {
                assertThat(reader.with("data: ").get(i)).contains("\"says\":\"" + said[i] + "\"");
            }
        });
    }

    private static void awaitReaders(int number) {
        await().atMost(Duration.ofSeconds(10)).until(() -> readers() == number);
    }

    private static int readers() {
        return Visit.anonymous()
                .getFromManagement("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("baucu_gateway_board_readers "))
                .map(line -> (int) Double.parseDouble(line.split(" ", -1)[1]))
                .findFirst()
                .orElse(-1);
    }

    private static void say(String part, String text) {
        System.setProperty(BoardStage.SAID + part, text);
    }

    private static void send(String topic, String key, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", System.getProperty(BoardStage.BROKER)),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
