package vn.baucu.committee.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.Requests.post;
import static vn.baucu.committee.Requests.put;
import static vn.baucu.committee.spending.Money.allocation;
import static vn.baucu.committee.spending.Money.spending;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class BudgetResourceTest {

    private static final Money MONEY = new Money("bud");
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/bud").statusCode() == 404) {
            Country.areas2021("bud");
            give("bud", "bu-12", "COMMITTEE", "12");
            give("bud", "bu-105", "COMMITTEE", "105");
            give("bud", "bu-auditor", "AUDITOR", "12");
            give("bud", "bu-front", "FATHERLAND_FRONT", "12");
        }
    }

    @Test
    void moneyIsAllocatedPassedOnAndSpent() {
        Response root = MONEY.allocate("bu-12", null, "12", "GENERAL", 1_000);
        root.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("remaining", is(1_000))
                .body("level", is("PROVINCE"));
        String province = root.jsonPath().getString("id");
        String district = MONEY.allocate("bu-12", province, "105", "TRAINING", 400)
                .jsonPath()
                .getString("id");

        MONEY.spend("bu-105", district, 150)
                .then()
                .statusCode(201)
                .body("amount", is(150))
                .body("area", is("105"));

        as("bu-105")
                .get(MONEY.path("allocations/" + district))
                .then()
                .body("spent", is(150))
                .body("remaining", is(250));
        as("bu-12")
                .get(MONEY.path("allocations/" + province))
                .then()
                .body("passedOn", is(400))
                .body("remaining", is(600));
    }

    @Test
    void moreThanRemainsIsRefusedWithTheFigures() {
        String district = MONEY.allocated(null, "105", "MEETINGS", 1_000);
        MONEY.spent(district, 600);

        MONEY.spend("bu-105", district, 401)
                .then()
                .statusCode(409)
                .body("violations[0].code", is("over-spent"))
                .body("violations[0].pointer", is("/amount"))
                .body("detail", startsWith("Còn 400 đồng trong số 1000 đồng"));
        MONEY.allocate("bu-105", district, "03386", "MEETINGS", 401)
                .then()
                .statusCode(409)
                .body("violations[0].code", is("over-allocated"))
                .body("detail", containsString("400"));
        MONEY.spend("bu-105", district, 400).then().statusCode(201);
    }

    @Test
    void whoSpendsAtTheSameMomentNeverSpendsMoreThanThereIs() throws Exception {
        String district = MONEY.allocated(null, "105", "PROPAGANDA", 1_000);
        List<Callable<Integer>> orders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            orders.add(() -> MONEY.spend("bu-105", district, 300).statusCode());
            orders.add(() -> MONEY.allocate("bu-105", district, "03388", "PROPAGANDA", 300)
                    .statusCode());
        }

        List<Integer> answers = together(orders);

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(3);
        as("bu-105").get(MONEY.path("allocations/" + district)).then().body("remaining", is(100));
    }

    @Test
    void aSpendingIsReversedByACounterEntryOnce() throws Exception {
        String district = MONEY.allocated(null, "105", "PRINTING", 1_000);
        String spending = MONEY.spent(district, 700);

        List<Integer> answers = together(List.of(
                () -> MONEY.reverse("bu-105", spending).statusCode(),
                () -> MONEY.reverse("bu-105", spending).statusCode(),
                () -> MONEY.reverse("bu-105", spending).statusCode()));

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        as("bu-105")
                .get(MONEY.path("allocations/" + district))
                .then()
                .body("spent", is(0))
                .body("remaining", is(1_000));
        JsonPath entries =
                as("bu-105").get(MONEY.path("spendings?allocation=" + district)).jsonPath();
        assertThat(entries.getList("items.amount")).isEqualTo(List.of(700, -700));
        assertThat(entries.getString("items[0].reversedBy")).isEqualTo(entries.getString("items[1].id"));
        MONEY.reverse("bu-105", entries.getString("items[1].id")).then().statusCode(409);
    }

    @Test
    void settlementGivesBackWhatWasNotSpent() {
        String province = MONEY.allocated(null, "12", "INSPECTION", 1_000);
        String district = MONEY.allocated(province, "105", "INSPECTION", 400);
        String spending = MONEY.spent(district, 150);
        MONEY.settle("bu-12", province, 1L)
                .then()
                .statusCode(409)
                .body("violations[0].code", is("open-below"))
                .body("violations[0].message", containsString(district));

        MONEY.settle("bu-105", district, 1L)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", is("SETTLED"))
                .body("returned", is(250))
                .body("remaining", is(0));

        as("bu-12").get(MONEY.path("allocations/" + province)).then().body("remaining", is(850));
        MONEY.spend("bu-105", district, 1).then().statusCode(409);
        MONEY.reverse("bu-105", spending).then().statusCode(409);
        MONEY.allocate("bu-105", district, "03386", "INSPECTION", 1).then().statusCode(409);
        MONEY.amend("bu-12", district, 2L, 500).then().statusCode(409);
        MONEY.settle("bu-105", district, 2L).then().statusCode(409);
        MONEY.settle("bu-12", province, 1L).then().statusCode(200).body("returned", is(850));
    }

    @Test
    void anAmountChangesBetweenWhatIsUsedAndWhatThereIs() {
        String province = MONEY.allocated(null, "12", "SECURITY", 1_000);
        String district = MONEY.allocated(province, "105", "SECURITY", 400);
        MONEY.spent(district, 300);

        MONEY.amend("bu-12", district, 1L, 299).then().statusCode(409).body("violations[0].code", is("less-than-used"));
        MONEY.amend("bu-12", district, 1L, 1_001)
                .then()
                .statusCode(409)
                .body("violations[0].code", is("over-allocated"));
        MONEY.amend("bu-12", district, 1L, 1_000).then().statusCode(200).header("ETag", "\"2\"");
        MONEY.amend("bu-105", district, 2L, 900).then().statusCode(403);
        as("bu-12").get(MONEY.path("allocations/" + province)).then().body("remaining", is(0));
    }

    @Test
    void theNationalAssemblysPartComesFromTheNationalElectionCouncil() {
        Map<String, Object> part = allocation(null, "12", "GENERAL", "NATIONAL_ASSEMBLY_PART", 5_000);

        post(as("bu-12"), MONEY.path("allocations"), part)
                .then()
                .statusCode(403)
                .body("violations[0].article", is("15.10"));
        post(asFounder(), MONEY.path("allocations"), part).then().statusCode(201);
    }

    @Test
    void theNationHasNoCouncilsPart() {
        post(asFounder(), MONEY.path("allocations"), allocation(null, "VN", "GENERAL", "COUNCIL_PART", 1))
                .then()
                .statusCode(422)
                .body("violations[0].code", is("level-of-council"))
                .body("violations[0].article", is("23.2"));
        post(asFounder(), MONEY.path("allocations"), allocation(null, "VN", "GENERAL", "LOCAL_SUPPLEMENT", 1))
                .then()
                .statusCode(422)
                .body("violations[0].article", is("6"));
    }

    @Test
    void whatIsPassedOnStaysOfItsSourceContentAndArea() {
        String district = MONEY.allocated(null, "105", "TRAINING", 1_000);

        post(asFounder(), MONEY.path("allocations"), allocation(district, "03478", "SEALS", "LOCAL_SUPPLEMENT", 1))
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("outside-parent", "other-source", "other-content"));
        post(asFounder(), MONEY.path("allocations"), allocation(null, "999", "SWEETS", "COUNCIL_PART", 1))
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("unknown-area", "unknown-word"));
    }

    @Test
    void aSpendingByARateIsItsProduct() {
        String district = MONEY.allocated(null, "105", "MEETINGS", 10_000_000);
        String rate = fixed("105", "DISTRICT", "MEETING", "ATTENDEE", 80_000);
        Map<String, Object> spending = spending(district, 1_600_000);
        spending.putAll(Map.of("rate", rate, "persons", 20, "meetings", 1));
        post(as("bu-105"), MONEY.path("spendings"), spending)
                .then()
                .statusCode(201)
                .body("persons", is(20));

        spending.put("amount", 1_600_001);
        post(as("bu-105"), MONEY.path("spendings"), spending)
                .then()
                .statusCode(422)
                .body("violations[0].code", is("rate-disagrees"))
                .body("violations[0].message", containsString("1600000"));
        spending.put("rate", fixed("105", "COMMUNE", "MEETING", "ATTENDEE", 70_000));
        post(as("bu-105"), MONEY.path("spendings"), spending)
                .then()
                .statusCode(422)
                .body("violations[0].code", is("unknown-rate"));
        spending.remove("persons");
        post(as("bu-105"), MONEY.path("spendings"), spending)
                .then()
                .statusCode(422)
                .body("violations[0].code", is("rate-incomplete"));
    }

    @Test
    void aRateIsFixedOnceAndChangedByAnotherDocument() {
        Map<String, Object> rate = rate("12", "PROVINCE", "MEETING", "CHAIR", 200_000);
        String id = post(as("bu-12"), MONEY.path("rates"), rate).jsonPath().getString("id");

        post(as("bu-12"), MONEY.path("rates"), rate).then().statusCode(409).body("type", is("/problems/duplicate"));
        rate.put("amount", 210_000);
        put(as("bu-12"), MONEY.path("rates/" + id), 1L, rate)
                .then()
                .statusCode(200)
                .body("amount", is(210_000));
        put(as("bu-12"), MONEY.path("rates/" + id), 1L, rate)
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"");
        put(as("bu-12"), MONEY.path("rates/" + id), null, rate).then().statusCode(428);
        put(as("bu-105"), MONEY.path("rates/" + id), 2L, rate).then().statusCode(403);
        rate.put("role", "SERVICE");
        put(as("bu-12"), MONEY.path("rates/" + id), 2L, rate).then().statusCode(422);
        put(as("bu-12"), MONEY.path("rates/" + NONE), 2L, rate).then().statusCode(404);
        as("bu-front")
                .get(MONEY.path("rates?area=105&level=PROVINCE&occasion=MEETING&role=CHAIR"))
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        as("bu-front").get(MONEY.path("rates/" + id)).then().statusCode(200).header("ETag", "\"2\"");
        as("bu-12").get(MONEY.path("rates/" + NONE)).then().statusCode(404);
        post(as("bu-105"), MONEY.path("rates"), rate).then().statusCode(403);
        post(as("bu-12"), MONEY.path("rates"), rate("999", "PROVINCE", "MEETING", "CHAIR", 1))
                .then()
                .statusCode(422);
        post(as("bu-12"), MONEY.path("rates"), rate("12", "PROVINCE", "meeting", "CHAIR", 1))
                .then()
                .statusCode(400);
        as("bu-12").get(MONEY.path("rates?role=KING")).then().statusCode(400);
    }

    @Test
    void listsAreFilteredWithinOnesOwnDuties() {
        String district = MONEY.allocated(null, "108", "HEALTH", 500);
        String spending = MONEY.spent(district, 100);

        as("bu-12")
                .get(MONEY.path("allocations?within=12&content=HEALTH&level=DISTRICT&state=OPEN&source=COUNCIL_PART"))
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(district)));
        as("bu-105").get(MONEY.path("allocations?content=HEALTH")).then().body("items", empty());
        as("bu-105").get(MONEY.path("allocations/" + district)).then().statusCode(403);
        as("bu-auditor")
                .get(MONEY.path("spendings?within=108&content=HEALTH&from=2021-03-25&until=2021-03-25"))
                .then()
                .body("items.id", is(List.of(spending)));
        as("bu-105").get(MONEY.path("spendings?within=108")).then().body("items", empty());
        as("bu-105").get(MONEY.path("spendings/" + spending)).then().statusCode(403);
        as("bu-12")
                .get(MONEY.path("allocations?sort=content&limit=1"))
                .then()
                .statusCode(200)
                .body("items.size()", is(1));
        as("bu-12").get(MONEY.path("spendings?sort=area&limit=1")).then().statusCode(200);
        as("bu-12").get(MONEY.path("contents")).then().statusCode(200).body("items.code", hasItem("GENERAL"));
    }

    @Test
    void theReportIsATableToo() {
        MONEY.allocated(null, "318", "OTHER", 500);

        String csv = as("bu-12")
                .accept("text/csv")
                .get(MONEY.path("report?within=318&by=CONTENT"))
                .asString();

        assertThat(csv.lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).contains("line", "allocated", "remaining", "settled"));
        assertThat(csv).contains("OTHER,500,0,0,0,500,0");
    }

    @ParameterizedTest
    @CsvSource({"amount, 0", "amount, -1", "amount, 100000000000001", "spentOn, mai", "purpose, ' '", "id, 1"})
    void aSpendingOfAnotherFormIsRefused(String field, String value) {
        Map<String, Object> spending = spending(NONE, 1);
        spending.put(field, field.equals("amount") ? Long.valueOf(value) : value);

        post(as("bu-12"), MONEY.path("spendings"), spending)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", is("/" + field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allocations?state=GONE",
                "allocations?sort=secret",
                "allocations?limit=0",
                "allocations?after=x",
                "spendings?allocation=x",
                "spendings?from=mai",
                "spendings?sort=secret",
                "report?by=COLOUR",
                "report?colour=red"
            })
    void aQueryOfAnotherFormIsRefused(String query) {
        as("bu-12").get(MONEY.path(query)).then().statusCode(400);
    }

    @Test
    void aSpendingIsOfThePast() {
        String district = MONEY.allocated(null, "105", "COMMUNICATION", 500);
        Map<String, Object> spending = spending(district, 1);
        spending.put("spentOn", "2999-01-01");

        post(as("bu-105"), MONEY.path("spendings"), spending)
                .then()
                .statusCode(422)
                .body("violations[0].code", is("out-of-range"));
    }

    @Test
    void theSameRequestSentTwiceSpendsOnce() {
        String district = MONEY.allocated(null, "105", "CONSULTATION", 500);
        Map<String, Object> spending = spending(district, 100);
        post(as("bu-105").header("Idempotency-Key", "bu-twice"), MONEY.path("spendings"), spending)
                .then()
                .statusCode(201);

        post(as("bu-105").header("Idempotency-Key", "bu-twice"), MONEY.path("spendings"), spending)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");

        as("bu-105").get(MONEY.path("allocations/" + district)).then().body("spent", is(100));
    }

    @Test
    void doorsAreClosedToOthers() {
        String district = MONEY.allocated(null, "108", "ALLOWANCES", 500);
        String spending = MONEY.spent(district, 1);
        Map<String, Object> allocation = allocation(null, "108", "ALLOWANCES", "COUNCIL_PART", 1);
        for (String list : List.of("allocations", "spendings", "rates", "contents", "report")) {
            RestAssured.get(MONEY.path(list)).then().statusCode(401);
            as("nobody").get(MONEY.path(list)).then().statusCode(403);
            asFounder().get("/api/v1/elections/none/budget/" + list).then().statusCode(404);
        }
        as("bu-front").get(MONEY.path("allocations")).then().statusCode(403);
        as("bu-105").get(MONEY.path("report?within=12")).then().statusCode(403);
        as("bu-12").get(MONEY.path("report?within=999")).then().statusCode(404);
        post(RestAssured.given(), MONEY.path("allocations"), allocation).then().statusCode(401);
        post(RestAssured.given(), MONEY.path("spendings"), spending(district, 1))
                .then()
                .statusCode(401);
        post(as("bu-auditor"), MONEY.path("allocations"), allocation).then().statusCode(403);
        post(as("bu-105"), MONEY.path("allocations"), allocation).then().statusCode(403);
        MONEY.allocate("bu-105", district, "108", "ALLOWANCES", 1).then().statusCode(403);
        MONEY.allocate("bu-12", NONE, "108", "ALLOWANCES", 1).then().statusCode(404);
        MONEY.spend("bu-105", district, 1).then().statusCode(403);
        MONEY.spend("bu-auditor", district, 1).then().statusCode(403);
        MONEY.spend("bu-12", NONE, 1).then().statusCode(404);
        MONEY.reverse("bu-105", spending).then().statusCode(403);
        MONEY.reverse("bu-12", NONE).then().statusCode(404);
        MONEY.amend("bu-105", district, 1L, 5).then().statusCode(403);
        MONEY.amend("bu-12", NONE, 1L, 5).then().statusCode(404);
        MONEY.amend("bu-12", district, null, 5).then().statusCode(428);
        MONEY.amend("bu-12", district, 9L, 5).then().statusCode(412).header("ETag", "\"1\"");
        MONEY.settle("bu-105", district, 1L).then().statusCode(403);
        MONEY.settle("bu-12", NONE, 1L).then().statusCode(404);
        MONEY.settle("bu-12", district, null).then().statusCode(428);
        MONEY.settle("bu-12", district, 9L).then().statusCode(412);
        as("bu-12").get(MONEY.path("allocations/" + NONE)).then().statusCode(404);
        as("bu-12").get(MONEY.path("spendings/" + NONE)).then().statusCode(404);
    }

    private static Map<String, Object> rate(String area, String level, String occasion, String role, long amount) {
        return new HashMap<>(Map.of(
                "area",
                area,
                "level",
                level,
                "occasion",
                occasion,
                "role",
                role,
                "amount",
                amount,
                "document",
                Money.DOCUMENT));
    }

    private static String fixed(String area, String level, String occasion, String role, long amount) {
        Response answer = post(asFounder(), MONEY.path("rates"), rate(area, level, occasion, role, amount));
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    private static List<Integer> together(List<Callable<Integer>> orders) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(orders.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(orders)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
