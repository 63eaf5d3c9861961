package vn.baucu.committee.mandate;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Requests.post;
import static vn.baucu.committee.membership.Staff.decision;
import static vn.baucu.committee.membership.Staff.established;
import static vn.baucu.committee.membership.Staff.establishment;
import static vn.baucu.committee.membership.Staff.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.EstablishedBodies;
import vn.baucu.committee.Officials;
import vn.baucu.testing.Embedded;

/** Art 20, 28: one decision ends the mandates of many bodies. */
@QuarkusTest
@WithTestResource(Embedded.class)
class EndingResourceTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Mandates mandates;

    @Test
    void oneDecisionEndsAllTeamsOfAnAreaWithTheirDuties() {
        Country.pollingAreas2021("f3-end");
        List<Map<String, Object>> members = team(11);
        members.get(0).put("user", "f3-head");
        established("f3-end", establishment("POLLING_TEAM", "03388-001", "03388", members));
        established("f3-end", establishment("POLLING_TEAM", "03386-001", "03386", team(11)));
        established("f3-end", establishment("POLLING_TEAM", "03478-001", "03478", team(11)));
        as("f3-head").get("/api/v1/elections/f3-end/areas").then().statusCode(200);

        Response taken = order("f3-end", "105", "2021-07-15");

        taken.then()
                .statusCode(202)
                .body("expected", is(2))
                .body("decision.number", is("15/QĐ-UBND"))
                .header("Location", endsWith("/bodies/dissolutions/" + taken.path("ending")));
        finished("f3-end", taken.path("ending"), 2);
        asFounder()
                .get("/api/v1/elections/f3-end/bodies?kind=POLLING_TEAM")
                .then()
                .body("items.body", is(List.of("PT-03386-001", "PT-03388-001", "PT-03478-001")))
                .body("items.members", is(List.of(0, 0, 11)))
                .body("items.dissolvedOn", hasItem("2021-07-15"));
        as("f3-head").get("/api/v1/elections/f3-end/areas").then().statusCode(403);
        asFounder()
                .get("/api/v1/elections/f3-end/bodies/dissolutions")
                .then()
                .body("items.ending", is(List.of(taken.<String>path("ending"))));
        order("f3-end", "105", "2021-07-15").then().statusCode(409).body("type", is("/problems/state-conflict"));
    }

    @Test
    void veryManyEndSomeAtATime() {
        Country.areas2021("f3-many");
        teams("f3-many", 450);

        Response taken = order("f3-many", "12", "2021-07-15");

        finished("f3-many", taken.path("ending"), 450);
        assertThat(steps("f3-many"))
                .containsExactly(
                        "200: PT-12-1001 to PT-12-1200",
                        "200: PT-12-1201 to PT-12-1400",
                        "50: PT-12-1401 to PT-12-1450");
    }

    @Test
    void whatWasStoppedGoesOnWhereItWas() {
        Country.areas2021("f3-on");
        teams("f3-on", 250);
        String ending = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        handle -> handle.createQuery("""
                        insert into committee.mandate_ending (election, kind, area, day, decision_number, decision_date,
                            decision_issuer, decision_signer, actor, role, request, known_at, expected, dissolved, reached)
                        values ('f3-on', 'POLLING_TEAM', '12', '2021-07-15', '1/QĐ', '2021-07-14', 'UBND', 'Tẩn A Sử',
                            'ai-do', 'COMMITTEE', 'r', now(), 250, 240, 'PT-12-1240')
                        returning ending::text
                        """).mapTo(String.class).one()));

        finished("f3-on", ending, 250);

        assertThat(steps("f3-on")).containsExactly("10: PT-12-1241 to PT-12-1250");
        assertThat(QuarkusTransaction.requiringNew().call(() -> mandates.endSome(UUID.fromString(ending))))
                .isFalse();
    }

    @Test
    void committeesAreDissolvedFromAbove() {
        Country.areas2021("f3-above");
        EstablishedBodies.establish("f3-above", "EC-12", "EC-105", "EC-108");
        Officials.give("f3-above", "f3-tinh", "COMMITTEE", "12");
        Officials.give("f3-above", "f3-huyen", "COMMITTEE", "105");
        jdbi.useHandle(handle -> handle.execute(
                "update committee.body set level = 'DISTRICT' where election = 'f3-above' and body <> 'EC-12'"));
        Map<String, Object> order = document("ELECTION_COMMITTEE", "12", "2021-07-15");

        post(as("f3-tinh"), path("f3-above"), order)
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
        order.put("level", "DISTRICT");
        post(as("f3-huyen"), path("f3-above"), order).then().statusCode(403);
        String ending = post(as("f3-tinh"), path("f3-above"), order)
                .then()
                .statusCode(202)
                .extract()
                .path("ending");

        finished("f3-above", ending, 2);
        asFounder()
                .get("/api/v1/elections/f3-above/bodies?active=true")
                .then()
                .body("items.body", is(List.of("EC-12")));
    }

    @ParameterizedTest
    @CsvSource({"12, 2021-01-19, /day, ends-before-start", "99, 2021-07-15, /area, unknown-area"})
    void anOrderThatCannotBeIsRefused(String area, String day, String pointer, String code) {
        oneCountry();

        post(asFounder(), path("f3-doors"), document("ELECTION_COMMITTEE", area, day))
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of(pointer)))
                .body("violations.code", is(List.of(code)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEAM | 2021-07-15 | Chỉ nhận: NATIONAL_COUNCIL, BY_ELECTION_COUNCIL",
                "POLLING_TEAM | 15/7/2021 | Ngày có dạng 2021-05-23."
            })
    void aWordOrDayOfAnotherFormIsToldWhatItShouldBe(String kind, String day, String message) {
        oneCountry();

        post(asFounder(), path("f3-doors"), document(kind, "12", day))
                .then()
                .statusCode(400)
                .body("violations[0].message", startsWith(message));
    }

    @Test
    void doors() {
        oneCountry();
        String one = path("f3-doors") + "/0198c2f4-6a3b-7c10-9d55-2f1e0a7b4c31";
        Map<String, Object> order = document("POLLING_TEAM", "12", "2021-07-15");

        RestAssured.get(path("f3-doors")).then().statusCode(401);
        as("f3-none").get(path("f3-doors")).then().statusCode(403);
        as("f3-none").get(one).then().statusCode(403);
        asFounder().get(one).then().statusCode(404);
        asFounder().get(path("f3-nowhere")).then().statusCode(404);
        post(as("f3-none"), path("f3-doors"), order).then().statusCode(403);
        post(asFounder(), path("f3-nowhere"), order).then().statusCode(404);
        post(asFounder(), path("f3-doors"), Map.of("kind", "POLLING_TEAM"))
                .then()
                .statusCode(400);
        post(asFounder(), path("f3-doors"), order).then().statusCode(409);
    }

    private static void oneCountry() {
        if (asFounder().get("/api/v1/elections/f3-doors").statusCode() == 404) {
            Country.areas2021("f3-doors");
            EstablishedBodies.establish("f3-doors", "EC-12");
        }
    }

    private static Response order(String election, String area, String day) {
        return post(asFounder(), path(election), document("POLLING_TEAM", area, day));
    }

    private static Map<String, Object> document(String kind, String area, String day) {
        return new HashMap<>(Map.of("kind", kind, "area", area, "day", day, "decision", decision("2021-07-14")));
    }

    private static String path(String election) {
        return "/api/v1/elections/" + election + "/bodies/dissolutions";
    }

    private static void finished(String election, String ending, int dissolved) {
        await().atMost(ofSeconds(30)).untilAsserted(() -> asFounder()
                .get(path(election) + "/" + ending)
                .then()
                .statusCode(200)
                .body("finishedAt", notNullValue())
                .body("dissolved", is(dissolved)));
    }

    private void teams(String election, int number) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.body (election, body, kind, scope, path, covers, level, setting, name,
                            establishing_actor, establishing_area, decision_number, decision_date, decision_issuer,
                            decision_signer, version)
                        select :election, 'PT-12-' || i, 'POLLING_TEAM', '12-' || i, '{VN,12}', '{}', 'COMMUNE', 'REGULAR',
                            'Tổ bầu cử', 'PEOPLES_COMMITTEE', '12', '1/QĐ', '2021-04-01', 'UBND', 'Sùng A Hồ', 1
                        from generate_series(1001, 1000 + :number) i
                        """)
                        .bind("election", election)
                        .bind("number", number)
                        .execute()));
    }

    private List<String> steps(String election) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select detail from kernel.audit
                        where election = :election and action = 'dissolve-bodies' and detail like '%: PT-% to PT-%'
                        order by split_part(detail, ' ', 2)
                        """)
                .bind("election", election)
                .mapTo(String.class)
                .list());
    }
}
