package vn.baucu.tally.reconciliation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Looks;
import vn.baucu.tally.Province;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class NightWatchTest {

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    Reconciliation reconciliation;

    @Test
    void aNightThatCannotBeWatchedIsCountedAndWatchedAgain() {
        new Province("wt-night", "vn-2015", Map.of()).told(outbox, jdbi);
        Looks looks = new Looks("night-watch");
        NightWatch watch = new NightWatch(reconciliation, new Restless(), looks.metrics());
        watch.start(new StartupEvent());

        looks.failAndRecover("alarm");

        watch.stop(new ShutdownEvent());
    }

    /** There may be hundreds of elections of other tests. */
    private record Restless(Duration interval, int rest, Duration patience) implements ReconciliationConfig {

        Restless() {
            this(Duration.ofMillis(50), 0, Duration.ofMinutes(2));
        }
    }
}
