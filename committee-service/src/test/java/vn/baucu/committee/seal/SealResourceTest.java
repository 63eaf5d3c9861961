package vn.baucu.committee.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.EstablishedBodies.dissolve;
import static vn.baucu.committee.EstablishedBodies.establish;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.Officials.sendAs;
import static vn.baucu.committee.Requests.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.Officials;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class SealResourceTest {

    private static final String SEALS = "/api/v1/elections/se/seals";
    private static final String UNKNOWN = SEALS + "/00000000-0000-0000-0000-000000000000";
    private static final String COLUMNS = "kind,serial,area,body,minutes_number,minutes_date,giver,receiver";
    private static final Map<String, String> MINUTES =
            Map.of("number", "12/BB", "date", "2021-05-18", "giver", "Giàng A Páo", "receiver", "Lò Thị Mai");
    private static final Map<String, String> LOSS =
            Map.of("number", "02/BB", "date", "2021-05-19", "reportedBy", "Lò Thị Mai", "circumstances", "Thất lạc");

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/se").statusCode() == 404) {
            Country.pollingAreas2021("se");
            establish("se", "PT-03388-001", "PT-03388-002", "PT-03386-001", "PT-03478-001", "EC-105", "EB-DC-105-1");
            give("se", "se-105", "COMMITTEE", "105");
            give("se", "se-108", "COMMITTEE", "108");
            give("se", "se-team", "POLLING_TEAM", "03388-001");
            give("se", "se-other", "POLLING_TEAM", "03386-001");
            give("se", "se-auditor", "AUDITOR", "12");
        }
    }

    @Test
    void custodyIsKeptFromTheFirstDayToTheLast() {
        String seal = registered();

        step("se-105", seal, "issue", 1L, to("PT-03388-001"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("holder", is("PT-03388-001"));
        step("se-team", seal, "handover", 2L, to("PT-03388-002"))
                .then()
                .statusCode(200)
                .body("holder", is("PT-03388-002"));
        step("se-105", seal, "loss", 3L, LOSS)
                .then()
                .statusCode(200)
                .body("state", is("LOST"))
                .body("holder", nullValue());
        step("se-105", seal, "recovery", 4L, back("2021-05-20"))
                .then()
                .statusCode(200)
                .body("state", is("RETURNED"));
        Map<String, Object> again = to("PT-03386-001");
        again.put("minutes", minutes("2021-05-21"));
        step("se-105", seal, "issue", 5L, again).then().statusCode(200);
        step("se-105", seal, "return", 6L, back("2021-05-30"))
                .then()
                .statusCode(200)
                .body("state", is("RETURNED"));

        as("se-105")
                .get(seal)
                .then()
                .body("history.step", contains("REGISTER", "ISSUE", "HANDOVER", "LOSS", "RECOVERY", "ISSUE", "RETURN"))
                .body("history[2].from", is("PT-03388-001"))
                .body("history[2].to", is("PT-03388-002"))
                .body("history[2].minutesNumber", is("12/BB"))
                .body("history[2].giver", is("Giàng A Páo"))
                .body("history[2].receiver", is("Lò Thị Mai"))
                .body("history[2].actor", is("se-team"))
                .body("history[3].note", is("Thất lạc"));
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, handover",
        "REGISTERED, return",
        "REGISTERED, recovery",
        "ISSUED, issue",
        "ISSUED, recovery",
        "RETURNED, handover",
        "RETURNED, return",
        "RETURNED, recovery",
        "LOST, issue",
        "LOST, handover",
        "LOST, return",
        "LOST, loss"
    })
    void everyOtherStepIsRefused(String state, String step) {
        String seal = registered();
        long version = 1;
        if (!state.equals("REGISTERED")) {
            step("se-105", seal, "issue", version++, to("PT-03388-001")).then().statusCode(200);
        }
        if (state.equals("RETURNED")) {
            step("se-105", seal, "return", version++, back("2021-05-19")).then().statusCode(200);
        }
        if (state.equals("LOST")) {
            step("se-105", seal, "loss", version++, LOSS).then().statusCode(200);
        }

        Object body = step.equals("loss")
                ? LOSS
                : step.equals("issue") || step.equals("handover") ? to("PT-03388-002") : back("2021-05-25");
        step("se-105", seal, step, version, body).then().statusCode(409).body("type", is("/problems/state-conflict"));
    }

    @Test
    void everythingWrongWithAHandoverIsToldAtOnce() {
        String seal = registered();
        Map<String, Object> board = to("EB-DC-105-1");
        board.put("minutes", minutes("2999-01-01"));

        step("se-105", seal, "issue", 1L, board)
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("wrong-body", "out-of-range"));
        step("se-105", seal, "issue", 1L, to("PT-03478-001"))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("outside-area"));
        step("se-105", seal, "issue", 1L, to("PT-03388-999"))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("unknown-body"));
        step("se-105", seal, "issue", 1L, to("PT-03388-001")).then().statusCode(200);
        step("se-105", seal, "handover", 2L, to("PT-03388-001"))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("same-body"));
        step("se-105", seal, "return", 2L, back("2021-05-17"))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("out-of-range"));
    }

    @Test
    void whatADissolvedBodyHasIsNotReturned() {
        establish("se", "EC-03388");
        String badge = id(post(as("se-105"), SEALS, seal("BADGE", "PH-" + SERIAL.incrementAndGet(), "105")));
        step("se-105", SEALS + "/" + badge, "issue", 1L, to("EC-03388")).then().statusCode(200);
        as("se-105").get(SEALS + "?unreturned=true").then().body("items.id", not(hasItem(badge)));

        dissolve("se", "EC-03388", LocalDate.parse("2021-06-10"));

        as("se-105")
                .get(SEALS + "?unreturned=true")
                .then()
                .body("items.id", is(List.of(badge)))
                .body("items[0].holderDissolvedOn", is("2021-06-10"));
        String other =
                SEALS + "/" + id(post(as("se-105"), SEALS, seal("BADGE", "PH-" + SERIAL.incrementAndGet(), "105")));
        step("se-105", other, "issue", 1L, to("EC-03388"))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("body-dissolved"));
        step("se-105", SEALS + "/" + badge, "return", 2L, back("2021-06-15"))
                .then()
                .statusCode(200);
        as("se-105").get(SEALS + "?unreturned=true").then().body("items.id", not(hasItem(badge)));
    }

    @Test
    void ofTwoWhoIssueOneSealOneIsFirst() throws Exception {
        String seal = registered();
        List<Callable<Integer>> orders = new ArrayList<>();
        for (String body : List.of("PT-03388-001", "PT-03388-002", "PT-03386-001", "PT-03388-001")) {
            orders.add(() -> step("se-105", seal, "issue", 1L, to(body)).statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        ExecutorService together = Executors.newFixedThreadPool(orders.size());
        try {
            for (Future<Integer> answer : together.invokeAll(orders)) {
                answers.add(answer.get());
            }
        } finally {
            together.shutdownNow();
        }

        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void sealsAreFoundByHolderAreaAndSerial() {
        String serialNumber = "TBC-find-" + SERIAL.incrementAndGet();
        String seal = id(post(as("se-105"), SEALS, seal("VOTED_STAMP", serialNumber, "105")));
        step("se-105", SEALS + "/" + seal, "issue", 1L, to("PT-03386-001"))
                .then()
                .statusCode(200);

        as("se-other")
                .get(SEALS + "?holder=PT-03386-001&kind=VOTED_STAMP&state=ISSUED&sort=holder&serial=tbc-FIND")
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(seal)));
        as("se-other").get(SEALS + "/" + seal).then().statusCode(200);
        as("se-team").get(SEALS + "?holder=PT-03386-001").then().body("items.size()", is(0));
        as("se-team").get(SEALS + "/" + seal).then().statusCode(403);
        as("se-108").get(SEALS + "?within=105").then().body("items.size()", is(0));
        String csv = as("se-auditor")
                .accept("text/csv")
                .get(SEALS + "?within=03386&kind=VOTED_STAMP")
                .asString();
        assertThat(csv).contains("serial").contains(serialNumber + ",105,ISSUED,PT-03386-001");
        as("se-105").get(SEALS + "?limit=1").then().body("items.size()", is(1));
    }

    @Test
    void aSerialIsUsedOnce() {
        Map<String, String> seal = seal("BADGE", "PH-once", "105");
        post(as("se-105"), SEALS, seal).then().statusCode(201).header("ETag", "\"1\"");

        post(as("se-105"), SEALS, seal).then().statusCode(409).body("type", is("/problems/duplicate"));
        post(as("se-105"), SEALS, seal("TEAM_SEAL", "PH-once", "105")).then().statusCode(201);
    }

    @Test
    void manySealsAreIssuedAtOnce() {
        sendAs(
                        "se-105",
                        "se",
                        "seals",
                        COLUMNS,
                        "TEAM_SEAL,IM-1,105,PT-03388-001,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai",
                        "VOTED_STAMP,IM-1,105,PT-03388-001,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai",
                        "TEAM_SEAL,IM-2,105,PT-03386-001,32/BB,2021-05-18,Giàng A Páo,Vàng A Nam")
                .isDone(3, 0, 0);
        sendAs(
                        "se-105",
                        "se",
                        "seals",
                        COLUMNS,
                        "TEAM_SEAL,IM-2,105,PT-03386-001,32/BB,2021-05-18,Giàng A Páo,Vàng A Nam",
                        "TEAM_SEAL,IM-3,105,PT-03388-002,33/BB,2021-05-18,Giàng A Páo,Lò Thị Mai")
                .isDone(1, 0, 1);

        as("se-105")
                .get(SEALS + "?serial=IM-&kind=TEAM_SEAL")
                .then()
                .body("items.holder", contains("PT-03388-001", "PT-03386-001", "PT-03388-002"));
    }

    @Test
    void everythingWrongWithAFileIsToldAtOnce() {
        sendAs(
                        "se-105",
                        "se",
                        "seals",
                        COLUMNS,
                        "TEAM_SEAL,IW-1,105,PT-03388-001,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai",
                        "TEAM_SEAL,IW-1,105,PT-03388-001,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai",
                        "CROWN,IW-2,105,PT-03388-001,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai",
                        "TEAM_SEAL,số,105,PT-03388-001,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai",
                        "TEAM_SEAL,IW-3,999,PT-03388-001,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai",
                        "TEAM_SEAL,IW-4,108,PT-03478-001,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai",
                        "TEAM_SEAL,IW-5,105,PT-03388-001,,18/5/2021,Giàng A Páo,",
                        "TEAM_SEAL,IW-6,105,PT-03388-999,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai",
                        "TEAM_SEAL,IW-7,105,EB-DC-105-1,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai",
                        "TEAM_SEAL,IW-8,105,PT-03388-001,31/BB,2019-05-18,Giàng A Páo,Lò Thị Mai")
                .isRejectedFor(
                        "3 serial duplicate",
                        "4 kind unknown-word",
                        "5 serial wrong-form",
                        "6 area unknown-area",
                        "7 area area-out-of-scope",
                        "8 minutes_number required",
                        "8 minutes_date out-of-range",
                        "8 receiver required",
                        "9 body unknown-body",
                        "10 body wrong-body",
                        "11 minutes_date out-of-range");
        as("se-105").get(SEALS + "?serial=IW-").then().body("items.size()", is(0));
    }

    @Test
    void aSealThatIsElsewhereIsNotIssuedByAFile() {
        sendAs(
                        "se-105",
                        "se",
                        "seals",
                        COLUMNS,
                        "TEAM_SEAL,IE-1,105,PT-03388-001,31/BB,2021-05-18,Giàng A Páo,Lò Thị Mai")
                .isDone(1, 0, 0);

        sendAs(
                        "se-105",
                        "se",
                        "seals",
                        COLUMNS,
                        "TEAM_SEAL,IE-1,105,PT-03388-002,34/BB,2021-05-18,Giàng A Páo,Lò Thị Mai")
                .isRejectedFor("2 serial not-to-be-issued");
    }

    @ParameterizedTest
    @CsvSource({"kind, CROWN", "serial, 'số 1'", "area, ' '", "state, LOST"})
    void aBodyOfAnotherFormIsRefused(String field, String value) {
        Map<String, String> seal = new HashMap<>(seal("BADGE", "PH-form", "105"));
        seal.put(field, value);

        post(as("se-105"), SEALS, seal).then().statusCode(400).body("violations[0].pointer", is("/" + field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind=CROWN", "state=GONE", "sort=secret", "unreturned=maybe", "limit=0", "after=x", "colour=red"
            })
    void aQueryOfAnotherFormIsRefused(String query) {
        as("se-105").get(SEALS + "?" + query).then().statusCode(400);
    }

    @Test
    void doorsAreClosedToOthers() {
        String seal = registered();
        Map<String, Object> bodies = new HashMap<>(Map.of(
                "issue",
                to("PT-03388-001"),
                "handover",
                to("PT-03388-001"),
                "return",
                back("2021-05-20"),
                "loss",
                LOSS,
                "recovery",
                back("2021-05-20")));
        bodies.forEach((step, body) -> {
            post(RestAssured.given(), seal + "/" + step, 1L, body).then().statusCode(401);
            step("se-108", seal, step, 1L, body).then().statusCode(403);
            step("se-auditor", seal, step, 1L, body).then().statusCode(403);
            step("se-105", seal, step, null, body).then().statusCode(428);
            step("se-105", seal, step, 9L, body).then().statusCode(412).header("ETag", "\"1\"");
            step("se-105", seal, step, 1L, Map.of("colour", "red")).then().statusCode(400);
            step("se-105", UNKNOWN, step, 1L, body).then().statusCode(404);
        });
        RestAssured.get(SEALS).then().statusCode(401);
        RestAssured.get(seal).then().statusCode(401);
        post(RestAssured.given(), SEALS, seal("BADGE", "PH-door", "105")).then().statusCode(401);
        as("nobody").get(SEALS).then().statusCode(403);
        as("se-108").get(seal).then().statusCode(403);
        post(as("se-team"), SEALS, seal("BADGE", "PH-door", "105")).then().statusCode(403);
        post(as("se-108"), SEALS, seal("BADGE", "PH-door", "105")).then().statusCode(403);
        post(as("se-105"), SEALS, seal("BADGE", "PH-door", "999")).then().statusCode(422);
        Officials.post(as("se-team"), "se", "seals", COLUMNS + "\nx").then().statusCode(403);
        Officials.post(RestAssured.given(), "se", "seals", COLUMNS + "\nx")
                .then()
                .statusCode(401);
        Officials.post(as("se-105"), "se", "seals", "kind\nx").then().statusCode(422);
        as("se-105").get(UNKNOWN).then().statusCode(404);
        asFounder().get("/api/v1/elections/none/seals").then().statusCode(404);
    }

    private static Map<String, String> seal(String kind, String serialNumber, String area) {
        return Map.of("kind", kind, "serial", serialNumber, "area", area);
    }

    private static Map<String, String> minutes(String date) {
        Map<String, String> minutes = new HashMap<>(MINUTES);
        minutes.put("date", date);
        return minutes;
    }

    private static Map<String, Object> to(String body) {
        return new HashMap<>(Map.of("body", body, "minutes", MINUTES));
    }

    private static Map<String, Object> back(String date) {
        return Map.of("minutes", minutes(date));
    }

    private static String registered() {
        return SEALS + "/" + id(post(as("se-105"), SEALS, seal("TEAM_SEAL", "TBC-" + SERIAL.incrementAndGet(), "105")));
    }

    private static Response step(String user, String seal, String step, Long version, Object body) {
        return post(as(user), seal + "/" + step, version, body);
    }

    private static String id(Response answer) {
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }
}
