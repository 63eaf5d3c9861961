package vn.baucu.committee.election;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.enter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.RehearsalRecorded;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;

/** Where a rehearsal has left something, nobody votes. */
@QuarkusTest
@WithTestResource(Embedded.class)
class RehearsalsTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Outbox outbox;

    @Test
    void whereMinutesOfARehearsalStandNobodyVotes() {
        rehearsed("ig-minutes");
        tell(new RehearsalRecorded("ig-minutes", true, false, 1));

        refused("ig-minutes")
                .body("detail", containsString("biên bản diễn tập"))
                .body("violations.code", contains("rehearsed-minutes"), "violations.pointer", contains("/phase"));
        enter("ig-minutes", "REHEARSAL").then().statusCode(200);
    }

    /** The number voted never goes back: a rehearsal's would hold up the real ones, and be shown until then. */
    @Test
    void whereTurnoutOfARehearsalStandsNobodyVotes() {
        rehearsed("ig-turnout");
        tell(new RehearsalRecorded("ig-turnout", false, true, 1));

        refused("ig-turnout")
                .body("detail", containsString("số liệu cử tri đi bầu diễn tập"))
                .body("violations.code", contains("rehearsed-turnout"));
    }

    @Test
    void everythingThatARehearsalHasLeftIsNamed() {
        rehearsed("ig-both");
        tell(new RehearsalRecorded("ig-both", false, true, 1));
        tell(new RehearsalRecorded("ig-both", true, true, 2));

        refused("ig-both").body("violations.code", contains("rehearsed-minutes", "rehearsed-turnout"));
    }

    @Test
    void anElectionInWhoseRehearsalNothingWasEnteredOpens() {
        rehearsed("ig-nothing");
        rehearsed("ig-another");
        tell(new RehearsalRecorded("ig-another", true, true, 1));

        enter("ig-nothing", "OPEN").then().statusCode(200).body("phase", is("OPEN"));
    }

    private static void rehearsed(String election) {
        Officials.announce2021(election);
        enter(election, "REHEARSAL").then().statusCode(200);
        enter(election, "PREPARATION").then().statusCode(200);
    }

    private static ValidatableResponse refused(String election) {
        return enter(election, "OPEN").then().statusCode(409).body("type", is("/problems/state-conflict"));
    }

    /** Tells it and waits until it was heard. */
    private void tell(RehearsalRecorded event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(event));
        await().until(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from kernel.inbox
                            where consumer = 'committee-service-rehearsals' and key = :key and version = :version)
                        """)
                .bind("key", event.key())
                .bind("version", event.version())
                .mapTo(Boolean.class)
                .one()));
    }
}
