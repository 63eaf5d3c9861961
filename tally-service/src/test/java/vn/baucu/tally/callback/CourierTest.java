package vn.baucu.tally.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real receiver that speaks https. */
class CourierTest {

    private static final Map<String, String> HEADERS = Map.of("webhook-id", "1");

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Courier courier(NameResolver names, CallbackConfig settings) {
        return new Courier(vertx, new UrlCheck(names, settings), settings);
    }

    private Courier trusting() {
        return courier(host -> List.of(InetAddress.getByName(host)), Settings.trusting("127.0.0.1"));
    }

    private static Outcome send(Courier courier, String url) {
        try {
            return courier.send(url, HEADERS, "{\"Tỉnh\":\"Lai Châu\"}", 0)
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMessageArrivesAsItWasSent() {
        try (Receiver receiver = Receiver.answering(204)) {
            assertThat(send(trusting(), receiver.url())).isEqualTo(new Outcome(204, null));

            Receiver.Message message = receiver.messages().get(0);
            assertThat(message.uri()).isEqualTo("/ket-qua?nguoi=nhan");
            assertThat(message.body()).isEqualTo("{\"Tỉnh\":\"Lai Châu\"}");
            assertThat(message.headers()).containsEntry("webhook-id", "1");
        }
    }

    /** E-049: nobody but the resolver knows this name, so a second look-up would find nothing. */
    @Test
    void theConnectionGoesToTheAddressThatWasJudgedUnderTheNameOfTheReceiver() {
        try (Receiver receiver = Receiver.answering(200)) {
            Courier courier =
                    courier(host -> List.of(InetAddress.getLoopbackAddress()), Settings.trusting(TestCertificate.HOST));
            String url = "https://" + TestCertificate.HOST + ":" + receiver.port() + "/";

            assertThat(send(courier, url).delivered()).isTrue();

            Receiver.Message message = receiver.messages().get(0);
            assertThat(message.serverName()).isEqualTo(TestCertificate.HOST);
            assertThat(message.headers()).containsEntry("Host", TestCertificate.HOST + ":" + receiver.port());
        }
    }

    /** E-049. */
    @Test
    void aNameThatMovesToAPrivateAddressIsNotFollowedThere() {
        try (Receiver receiver = Receiver.answering(200)) {
            AtomicInteger asked = new AtomicInteger();
            NameResolver moving = host -> List.of(
                    asked.getAndIncrement() == 0
                            ? InetAddress.getByName("123.30.10.1")
                            : InetAddress.getLoopbackAddress());
            Settings settings =
                    new Settings(Duration.ofSeconds(5), Optional.empty(), Optional.of(TestCertificate.trusted()));
            UrlCheck check = new UrlCheck(moving, settings);
            Courier courier = new Courier(vertx, check, settings);
            String url = "https://" + TestCertificate.HOST + ":" + receiver.port() + "/";

            assertThat(check.check(url).join().faults()).isEmpty();
            assertThat(send(courier, url)).isEqualTo(new Outcome(null, Failure.URL_NOT_ALLOWED));

            assertThat(asked).hasValue(2);
            assertThat(receiver.messages()).isEmpty();
        }
    }

    /** One look-up for one attempt: what is connected to is what was judged. */
    @Test
    void aNameIsLookedUpOnceForEachAttempt() {
        try (Receiver receiver = Receiver.answering(200)) {
            AtomicInteger asked = new AtomicInteger();
            Courier courier = courier(
                    host -> {
                        asked.incrementAndGet();
                        return List.of(InetAddress.getLoopbackAddress());
                    },
                    Settings.trusting(TestCertificate.HOST));

            send(courier, "https://" + TestCertificate.HOST + ":" + receiver.port() + "/");

            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aReceiverWithAnotherNameOnItsCertificateIsNotTrusted() {
        try (Receiver receiver = Receiver.answering(200)) {
            Courier courier =
                    courier(host -> List.of(InetAddress.getLoopbackAddress()), Settings.trusting("khac.baucu.vn"));

            assertThat(send(courier, "https://khac.baucu.vn:" + receiver.port() + "/"))
                    .isEqualTo(new Outcome(null, Failure.TLS_FAILED));
            assertThat(receiver.messages()).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyKnowsIsNotTrusted() {
        try (Receiver receiver = Receiver.answering(200)) {
            Courier courier = courier(
                    host -> List.of(InetAddress.getByName(host)),
                    new Settings(Duration.ofSeconds(5), Optional.of(Set.of("127.0.0.1")), Optional.empty()));

            assertThat(send(courier, receiver.url())).isEqualTo(new Outcome(null, Failure.TLS_FAILED));
            assertThat(receiver.messages()).isEmpty();
        }
    }

    @Test
    void aRedirectionIsNotFollowed() {
        try (Receiver elsewhere = Receiver.answering(200);
                Receiver receiver = Receiver.that(Receiver.redirectingTo(elsewhere.url()))) {
            Outcome outcome = send(trusting(), receiver.url());

            assertThat(outcome).isEqualTo(new Outcome(301, null));
            assertThat(outcome.delivered()).isFalse();
            assertThat(elsewhere.messages()).isEmpty();
        }
    }

    /** E-052. What leaves the receiver beyond 1 KiB lies in buffers of the network. */
    @Test
    void aGigabyteOfAnswerIsNotRead() {
        try (Receiver receiver = Receiver.that(Receiver.flooding())) {
            assertThat(send(trusting(), receiver.url()).delivered()).isTrue();

            await().during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> receiver.sent() < 16L << 20);
        }
    }

    /** E-053. */
    @Test
    void aReceiverThatSaysNothingIsNotWaitedFor() {
        try (Receiver receiver = Receiver.that(Receiver.hanging())) {
            long start = System.nanoTime();

            assertThat(send(trusting(), receiver.url())).isEqualTo(new Outcome(null, Failure.TIMED_OUT));
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(4_900), Duration.ofSeconds(20));
        }
    }

    /** Takes the connection and never speaks TLS. */
    @Test
    void aHandshakeThatNeverEndsIsNotWaitedFor() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(send(trusting(), "https://127.0.0.1:" + silent.getLocalPort() + "/"))
                    .isEqualTo(new Outcome(null, Failure.TIMED_OUT));
        }
    }

    @Test
    void aReceiverThatHangsUpHasNotGotIt() {
        try (Receiver receiver = Receiver.that(Receiver.resetting())) {
            assertThat(send(trusting(), receiver.url())).isEqualTo(new Outcome(null, Failure.CONNECTION_LOST));
        }
    }

    @Test
    void aReceiverThatIsAwayHasNotGotIt() {
        int port;
        try (Receiver receiver = Receiver.answering(200)) {
            port = receiver.port();
        }

        assertThat(send(trusting(), "https://127.0.0.1:" + port + "/"))
                .isEqualTo(new Outcome(null, Failure.NO_CONNECTION));
    }

    @Test
    void aReceiverWhoseNameIsGoneIsNotFound() {
        Courier courier = courier(
                host -> {
                    throw new UnknownHostException(host);
                },
                Settings.strict());

        assertThat(send(courier, "https://mat.example.vn/")).isEqualTo(new Outcome(null, Failure.NAME_UNKNOWN));
    }

    @Test
    void aFaultOfTheReceiverIsItsStatus() {
        try (Receiver receiver = Receiver.answering(500)) {
            assertThat(send(trusting(), receiver.url())).isEqualTo(new Outcome(500, null));
        }
    }
}
