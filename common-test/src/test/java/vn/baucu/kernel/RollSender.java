package vn.baucu.kernel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.Topics;
import vn.baucu.kernel.Rolls.Kept;

/** Sends rolls of one election, as voter-service does, and waits until the service under test has dealt with them. */
final class RollSender implements AutoCloseable {

    private final Log log;
    private final Jdbi jdbi;
    private final String election;

    RollSender(String bootstrapServers, Jdbi jdbi, String election) {
        this.log = new Log(bootstrapServers, Topics.VOTER_ROLLS);
        this.jdbi = jdbi;
        this.election = election;
    }

    void send(String pollingArea, long version, long listed) {
        Rolls.write(log, Rolls.roll(election, pollingArea, version, listed));
    }

    /** What was sent before this one has been dealt with once this one is kept. */
    void sendLast(String pollingArea) {
        send(pollingArea, 1, 1);
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(Rolls.kept(jdbi, election))
                .extracting(Kept::pollingArea)
                .contains(pollingArea));
    }

    /** Where everything else is written that voter-service would not send. */
    Log log() {
        return log;
    }

    @Override
    public void close() {
        log.close();
    }
}
