package vn.baucu.committee.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.progress.ProgressPage.figures;
import static vn.baucu.committee.progress.ProgressPage.found;
import static vn.baucu.committee.progress.ProgressPage.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.ConstituencyDetermined;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;

/** Progress that the other services tell of. */
@QuarkusTest
@WithTestResource(Embedded.class)
class ToldProgressTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Outbox outbox;

    @Test
    void rollsAndOfficialListsAreCountedFromWhatTheOtherServicesTell() {
        Country.pollingAreas2021("p-told");
        Instant before = Clock.systemUTC().instant();

        tell(new VoterRollChanged("p-told", "03388-001", Map.of(BallotType.NATIONAL_ASSEMBLY, 900L), false, 1));
        tell(new CandidateListPublished("p-told", "NA-12-1", BallotType.NATIONAL_ASSEMBLY, 3, List.of(), 1));
        await().until(() -> figures(progress("p-told", "12").getMap(found("C17-NA") + ".figures"))
                        .equals("2 1 1 1")
                && figures(progress("p-told", "12").getMap(found("C12") + ".figures"))
                        .equals("6 1 1 5"));
        assertThat(figures(progress("p-told", "12").getMap(found("C25") + ".figures")))
                .isEqualTo("6 0 0 6");
        tell(new VoterRollChanged("p-told", "03388-001", Map.of(BallotType.NATIONAL_ASSEMBLY, 901L), true, 2));

        await().until(() -> figures(progress("p-told", "12").getMap(found("C25") + ".figures"))
                .equals("6 1 1 5"));
        JsonPath past = asFounder()
                .get("/api/v1/elections/p-told/areas/12/progress?at=" + before)
                .jsonPath();
        assertThat(figures(past.getMap(found("C12") + ".figures"))).isEqualTo("6 0 0 6");
    }

    @Test
    void teamsAndBoardsHaveSentTheirMinutesWhenTheTallyTellsByArticles76And77() {
        Country.pollingAreas2021("f3-sent");
        open("f3-sent", "2021-05-22T22:00:00Z");

        tell(minutes("f3-sent", BallotType.NATIONAL_ASSEMBLY, Round.FIRST, "2021-05-24T03:00:00Z"));
        tell(minutes("f3-sent", BallotType.PROVINCIAL_COUNCIL, Round.FIRST, "2021-05-24T04:00:00Z"));
        tell(minutes("f3-sent", BallotType.DISTRICT_COUNCIL, Round.ADDITIONAL, "2021-05-24T05:00:00Z"));
        tell(determined("f3-sent", "NA-12-1", 1));
        await().until(() -> figures(progress("f3-sent", "12").getMap(found("C28") + ".figures"))
                .equals("12 1 1 11"));
        assertThat(figures(progress("f3-sent", "12").getMap(found("C27") + ".figures")))
                .isEqualTo("6 0 0 6");
        tell(minutes("f3-sent", BallotType.DISTRICT_COUNCIL, Round.FIRST, "2021-05-26T16:59:59Z"));

        await().until(() -> figures(progress("f3-sent", "12").getMap(found("C27") + ".figures"))
                .equals("6 1 0 5"));
        asFounder()
                .get("/api/v1/elections/f3-sent/areas/318/progress/C27/outstanding")
                .then()
                .body("items.unit", is(List.of("318-001")));
    }

    @Test
    void whatIsToldOfARehearsalAfterItsEndCountsNowhere() {
        Country.pollingAreas2021("og-late");
        Officials.enter("og-late", "REHEARSAL").then().statusCode(200);
        Officials.enter("og-late", "PREPARATION").then().statusCode(200);
        tell(determined("og-late", "NA-12-1", 1));
        awaitApplied("og-late/NA-12-1/FIRST");
        open("og-late", "2021-05-22T22:00:00Z");
        tell(minutes("og-late", BallotType.NATIONAL_ASSEMBLY, Round.FIRST, "2021-05-20T03:00:00Z"));
        tell(minutes("og-late", BallotType.PROVINCIAL_COUNCIL, Round.FIRST, "2021-05-22T21:59:59Z"));
        tell(minutes("og-late", BallotType.DISTRICT_COUNCIL, Round.FIRST, "2021-05-24T03:00:00Z"));
        tell(determined("og-late", "NA-12-2", 1));

        await().until(() -> figures(progress("og-late", "12").getMap(found("C28") + ".figures"))
                .equals("12 1 1 11"));
        awaitApplied("og-late/318-002/DISTRICT_COUNCIL/FIRST");
        Officials.enter("og-late", "COUNTING").then().statusCode(200);
        Officials.enter("og-late", "CLOSED")
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("minutes-awaited"))
                .body("violations.size()", is(6));
        assertThat(sent("og-late")).containsExactly("DISTRICT_COUNCIL");
        assertThat(figures(progress("og-late", "12").getMap(found("C27") + ".figures")))
                .isEqualTo("6 0 0 6");
    }

    /** Opens the election and says that this was so long ago. */
    private void open(String election, String since) {
        Officials.enter(election, "OPEN").then().statusCode(200);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update committee.election set voting_from = :since where election = :election")
                .bind("since", Instant.parse(since))
                .bind("election", election)
                .execute());
    }

    private void awaitApplied(String key) {
        await().until(() -> jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from kernel.inbox where consumer = 'committee-service-counted' and key = :key)")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one()));
    }

    private List<String> sent(String election) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select ballot_type from committee.minutes_sent where election = :election")
                .bind("election", election)
                .mapTo(String.class)
                .list());
    }

    private static MinutesAccepted minutes(String election, BallotType type, Round round, String at) {
        return new MinutesAccepted(
                election,
                "318-002",
                type,
                round,
                new AreaPath("VN", "12", "318", null),
                type.prefix() + "-12-2",
                1,
                "hash",
                vn.baucu.common.event.Figures.NONE,
                Map.of(),
                Instant.parse(at),
                1);
    }

    private static ConstituencyDetermined determined(String election, String constituency, long version) {
        return new ConstituencyDetermined(
                election,
                constituency,
                BallotType.NATIONAL_ASSEMBLY,
                Round.FIRST,
                "FULL",
                List.of(),
                0,
                null,
                List.of(),
                1,
                "hash",
                ConstituencyDetermined.State.DETERMINED,
                version);
    }

    private void tell(Event event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(List.of(event)));
    }
}
