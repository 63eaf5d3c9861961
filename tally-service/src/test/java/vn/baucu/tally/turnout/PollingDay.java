package vn.baucu.tally.turnout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.baucu.tally.Province.ASSEMBLY;
import static vn.baucu.tally.Province.COUNCIL;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.Province;
import vn.baucu.testing.Tokens;

/** An election day in a small province, and what is asked of it. */
record PollingDay(Province province, Outbox outbox, Jdbi jdbi) {

    static final String TURNOUT = "/api/v1/elections/{e}/turnout/";
    static final String NATIONAL = "/NATIONAL_ASSEMBLY";

    static PollingDay of(String election, Outbox outbox, Jdbi jdbi) {
        return new PollingDay(new Province(election, "vn-2015", Map.of()).told(outbox, jdbi), outbox, jdbi);
    }

    String election() {
        return province.election();
    }

    void tell(List<? extends Event> events) {
        province.tell(outbox, events);
    }

    /** Lets a polling area vote on another day. */
    void vote(String pollingArea, LocalDate day) {
        String commune = pollingArea.substring(0, 5);
        tell(List.of(new PollingAreaChanged(
                election(),
                pollingArea,
                PollingAreaKind.REGULAR,
                day,
                new AreaPath("VN", "12", commune.equals("03390") ? "106" : "110", commune),
                Map.of(BallotType.NATIONAL_ASSEMBLY, ASSEMBLY, BallotType.PROVINCIAL_COUNCIL, COUNCIL),
                2)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(dayOf(pollingArea)).isEqualTo(day.toString()));
    }

    private String dayOf(String pollingArea) {
        return jdbi.withHandle(handle -> handle.createQuery("select voting_date::text from organisation.polling_area"
                        + " where election = :e and polling_area = :p")
                .bind("e", election())
                .bind("p", pollingArea)
                .mapTo(String.class)
                .one());
    }

    ValidatableResponse report(String pollingArea, String milestone, long number) {
        return as("to-" + pollingArea + "-1")
                .body(Map.of("milestone", milestone, "voted", voted(number)))
                .post(path(pollingArea), election())
                .then();
    }

    ValidatableResponse plan(String area, List<String> milestones) {
        return as("ub-12")
                .body(Map.of("milestones", milestones))
                .put(TURNOUT + "plans/" + area, election())
                .then();
    }

    ValidatableResponse changed(String area, String seen, List<String> milestones) {
        return as("ub-12")
                .header("If-Match", seen)
                .body(Map.of("milestones", milestones))
                .put(TURNOUT + "plans/" + area, election())
                .then();
    }

    ValidatableResponse sum(String area, String query) {
        return shown(area, query);
    }

    ValidatableResponse missing(String area, String milestone) {
        return shown(area, "/missing?milestone=" + milestone);
    }

    ValidatableResponse shown(String area, String rest) {
        return as("kiemtoan")
                .get(TURNOUT + "areas/" + area + NATIONAL + rest, election())
                .then()
                .statusCode(200);
    }

    static Map<String, Long> voted(long number) {
        return Map.of("NATIONAL_ASSEMBLY", number);
    }

    static String path(String pollingArea) {
        return TURNOUT + "polling-areas/" + pollingArea + "/reports";
    }

    static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user));
    }
}
