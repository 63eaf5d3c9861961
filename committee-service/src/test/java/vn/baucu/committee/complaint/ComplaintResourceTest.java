package vn.baucu.committee.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.complaint.Files.document;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ComplaintResourceTest {

    private Files files;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void country() {
        files = Files.of2021("cp");
    }

    @ParameterizedTest
    @CsvSource({
        "VOTER_LIST, 03388-001, RG-03388",
        "VOTER_LIST, 03388, RG-03388",
        "CANDIDATE, NA-12-1, NC-VN",
        "CANDIDATE, PC-12-1, EC-12",
        "CANDIDATE, CC-03388-1, EC-03388",
        "POLLING_TEAM, 03388-001, PT-03388-001",
        "COUNTING, 03388-001, PT-03388-001",
        "BOARD, NA-12-1, EC-12",
        "BOARD, DC-105-1, EC-105",
        "COMMITTEE, 105, EC-105",
        "COMMITTEE, VN, NC-VN",
        "CAMPAIGN, PC-12-2, EC-12",
        "RESULT, NA-12-2, NC-VN",
        "RESULT, CC-03388-1, EC-03388"
    })
    void articles33And61And62And87NameTheCompetentBody(String subject, String about, String competent) {
        Map<String, Object> document = document("COMPLAINT", subject, about);
        document.put("receivedOn", "2021-04-20");

        files.register(Files.TEAM, document)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/complaints/"))
                .body("competent", is(competent))
                .body("holder", is("PT-03388-001"))
                .body("state", is("RECEIVED"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-13, , RECEIVED, 2021-05-18",
        "2021-05-14, , NOT_PROCESSED, ",
        "2021-05-14, 2021-04-14, RECEIVED, 2021-05-19"
    })
    void article33GivesThirtyDaysFromThePosting(String received, String posted, String state, String due) {
        Map<String, Object> document = document("COMPLAINT", "VOTER_LIST", "03388-001");
        document.put("receivedOn", received);
        document.put("countedFrom", posted);

        files.register(Files.TEAM, document)
                .then()
                .statusCode(201)
                .body("state", is(state))
                .body("dueOn", due == null ? nullValue() : is(due));
    }

    @Test
    void article61ProcessesNoAnonymousDenunciation() {
        Map<String, Object> document = document("DENUNCIATION", "CAMPAIGN", "PC-12-2");
        document.remove("complainant");

        String id = files.register(Files.TEAM, document)
                .then()
                .statusCode(201)
                .body("state", is("NOT_PROCESSED"))
                .extract()
                .path("complaint");

        as(Files.TEAM)
                .get(files.url() + "/" + id)
                .then()
                .statusCode(200)
                .body("identified", is(false))
                .body("trail[0].step", is("REGISTERED"))
                .body("trail[0].note", startsWith("Không rõ người gửi (Điều 61.3)"));
        as(Files.TEAM)
                .get(files.url() + "/" + id + "/complainant?purpose=x")
                .then()
                .statusCode(404);
    }

    @Test
    void aPetitionNeedsNoName() {
        Map<String, Object> document = document("PETITION", "CAMPAIGN", "PC-12-2");
        document.remove("complainant");

        files.register(Files.TEAM, document).then().statusCode(201).body("state", is("RECEIVED"));
    }

    @Test
    void whoeverIsNotOnTheTrailFindsNothing() {
        String id = files.aboutTheTeam();

        as(Files.TEAM).get(files.url() + "/" + id).then().statusCode(200);
        for (String other : List.of(Files.COMMUNE, Files.PROVINCE, Files.ELSEWHERE, Files.REGISTRAR)) {
            as(other).get(files.url() + "/" + id).then().statusCode(404);
            as(other)
                    .get(files.url() + "/" + id + "/complainant?purpose=x")
                    .then()
                    .statusCode(404);
            files.step(other, id, "assignment", "\"1\"", Map.of("handler", "ai-do"))
                    .then()
                    .statusCode(404);
            as(other).get(files.url() + "?limit=1000").then().statusCode(200).body("items.complaint", not(hasItem(id)));
        }
        asFounder().get(files.url() + "/" + id).then().statusCode(404);
    }

    @Test
    void whoBroughtItIsShownForAPurposeOnlyWhichIsRecorded() {
        String id = files.aboutTheTeam();
        String complainant = files.url() + "/" + id + "/complainant";

        as(Files.TEAM).get(complainant).then().statusCode(400);
        as(Files.TEAM)
                .queryParam("purpose", "Mời làm việc")
                .get(complainant)
                .then()
                .statusCode(200)
                .body("name", is(Files.COMPLAINANT));

        assertThat(audit(id)).contains("look-at-complainant Mời làm việc");
    }

    @Test
    void theDatabaseDoesNotTellWhoBroughtIt() {
        String id = files.aboutTheTeam();

        String row = jdbi.withHandle(handle ->
                handle.createQuery("""
                        select encode(sealed, 'escape') || c::text from committee.complainant c
                        where complaint = cast(:id as uuid)
                        """).bind("id", id).mapTo(String.class).one());
        assertThat(row).doesNotContain(Files.COMPLAINANT).doesNotContain("name");
    }

    @Test
    void theNameLeavesItsTableOnlyForThoseWhoAskForIt() {
        Map<String, Object> document = document("COMPLAINT", "POLLING_TEAM", "03388-001");
        document.put("complainant", Map.of("name", "Giàng Thị Riêng"));
        String answer = files.post(as(Files.TEAM).header("Idempotency-Key", "cp-private"), document)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String file = as(Files.TEAM)
                .get(files.url() + "/" + new JsonPath(answer).getString("complaint"))
                .asString();
        String table = as(Files.TEAM).accept("text/csv").get(files.url()).asString();

        assertThat(answer + file + table).doesNotContain("Riêng");
        long leaked = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select (select count(*) from kernel.audit where detail like '%Riêng%')
                            + (select count(*) from kernel.idempotency where body like '%Riêng%')
                            + (select count(*) from kernel.outbox where payload like '%Riêng%')
                        """).mapTo(Long.class).one());
        assertThat(leaked).isZero();
    }

    @Test
    void theRegisterOfABodyHasNoHolesByArticle33() throws Exception {
        give("cp", "cp-dem", "POLLING_TEAM", "03386-001");
        files.register("cp-dem", document("COMPLAINT", "POLLING_TEAM", "nowhere"))
                .then()
                .statusCode(422);
        Callable<Integer> registering =
                () -> files.register("cp-dem", document("PETITION", "POLLING_TEAM", "03386-001"))
                        .jsonPath()
                        .getInt("number");

        List<Integer> numbers = new ArrayList<>();
        ExecutorService several = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> number : several.invokeAll(Collections.nCopies(12, registering))) {
                numbers.add(number.get());
            }
        } finally {
            several.shutdownNow();
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void theSameRequestSentTwiceIsOneComplaint() {
        Map<String, Object> document = document("COMPLAINT", "POLLING_TEAM", "03388-001");
        String first = files.post(as(Files.TEAM).header("Idempotency-Key", "cp-twice"), document)
                .path("complaint");

        files.post(as(Files.TEAM).header("Idempotency-Key", "cp-twice"), document)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("complaint", is(first));
    }

    @Test
    void complaintsAreFiltered() {
        give("cp", "cp-loc", "POLLING_TEAM", "318-002");
        Map<String, Object> late = document("COMPLAINT", "VOTER_LIST", "318-002");
        late.put("receivedOn", "2021-04-20");
        String overdue = files.register("cp-loc", late).path("complaint");
        Map<String, Object> open = document("PETITION", "POLLING_TEAM", "318-002");
        String undated = files.register("cp-loc", open).path("complaint");

        found("?overdue=true", overdue);
        found("?overdue=false", overdue, undated);
        found("?kind=PETITION", undated);
        found("?subject=VOTER_LIST", overdue);
        found("?state=RESOLVED");
        found("?holder=PT-318-002", overdue, undated);
        found("?sort=due", overdue, undated);
        for (String query : List.of("?kind=x", "?subject=x", "?state=x", "?sort=x", "?ballotType=x", "?overdue=x")) {
            as("cp-loc").get(files.url() + query).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"received", "due"})
    void complaintsComeInPages(String sort) {
        files.aboutTheTeam();
        files.aboutTheTeam();
        files.aboutTheTeam();
        String list = files.url() + "?limit=2&sort=" + sort;
        JsonPath first = as(Files.TEAM).get(list).jsonPath();

        List<String> second = as(Files.TEAM)
                .get(list + "&after=" + first.getString("next"))
                .jsonPath()
                .getList("items.complaint");

        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first.getList("items.complaint"));
        as(Files.TEAM)
                .get(files.url() + "?limit=2&kind=PETITION&after=" + first.getString("next"))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "subject, , /subject, subject-missing",
        "about, , /about, about-missing",
        "about, 99999, /about, unknown-about",
        "about, NA-12-1, /about, about-kind",
        "ballotType, NATIONAL_ASSEMBLY, , ",
        "candidate, NA-12-1-01, /candidate, not-about-a-candidate",
        "receivedOn, 2999-01-01, /receivedOn, in-the-future",
        "countedFrom, 2999-01-01, /countedFrom, after-receipt"
    })
    void everyMistakeOfTheIntakeIsNamed(String field, String value, String pointer, String code) {
        Map<String, Object> document = document("COMPLAINT", "POLLING_TEAM", "03388-001");
        document.put(field, value);

        var answer = files.register(Files.TEAM, document).then();

        if (pointer == null) {
            answer.statusCode(201);
        } else {
            answer.statusCode(422)
                    .body("violations.pointer", is(List.of(pointer)))
                    .body("violations.code", is(List.of(code)));
        }
    }

    @Test
    void aBallotNotVotedOnThereIsRefused() {
        Map<String, Object> document = document("COMPLAINT", "COUNTING", "318-002");
        document.put("ballotType", "COMMUNE_COUNCIL");

        files.register(Files.TEAM, document)
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("contest-mismatch")));
    }

    @Test
    void whoActsForSeveralBodiesSaysForWhich() {
        give("cp", "cp-hai", "COMMITTEE", "105");
        give("cp", "cp-hai", "POLLING_TEAM", "03386-001");
        Map<String, Object> document = document("COMPLAINT", "COMMITTEE", "105");

        files.register("cp-hai", document).then().statusCode(422).body("violations.code", is(List.of("body-missing")));
        document.put("receivedBy", "EC-105");
        files.register("cp-hai", document).then().statusCode(201).body("registeredBy", is("EC-105"));
        document.put("receivedBy", "EC-12");
        files.register("cp-hai", document).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"kind\": \"GOSSIP\", \"summary\": \"x\"}",
                "{\"kind\": \"COMPLAINT\", \"summary\": \" \"}",
                "{\"kind\": \"COMPLAINT\", \"summary\": \"x\", \"complainant\": {\"name\": \"\"}}",
                "{\"kind\": \"COMPLAINT\", \"summary\": \"x\", \"complainant\": {\"name\": \"x\", \"identityNumber\": \"1\"}}",
                "{\"kind\": \"COMPLAINT\", \"summary\": \"x\", \"colour\": \"red\"}"
            })
    void aBodyOfAnotherFormIsRefused(String body) {
        files.post(as(Files.TEAM), body).then().statusCode(400);
    }

    @Test
    void onlyBodiesThatHandleComplaintsEnter() {
        String one = files.url() + "/" + files.aboutTheTeam();
        give("cp", "cp-kiem-toan", "AUDITOR", "VN");

        for (String url : List.of(files.url(), one, one + "/complainant?purpose=x")) {
            RestAssured.get(url).then().statusCode(401);
            as("nobody").get(url).then().statusCode(403);
            as("cp-kiem-toan").get(url).then().statusCode(403);
        }
        files.post(RestAssured.given(), "{}").then().statusCode(401);
        files.post(as("cp-kiem-toan"), document("COMPLAINT", "COMMITTEE", "105"))
                .then()
                .statusCode(403);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Files none = Files.of("cp-none");

        asFounder().get(none.url()).then().statusCode(404);
        none.post(asFounder(), document("COMPLAINT", "COMMITTEE", "105")).then().statusCode(404);
        as(Files.TEAM).get(files.url() + "/not-an-id").then().statusCode(404);
        as(Files.TEAM)
                .get(files.url() + "/00000000-0000-0000-0000-000000000001")
                .then()
                .statusCode(404);
    }

    private void found(String query, String... expected) {
        assertThat(as("cp-loc").get(files.url() + query).jsonPath().getList("items.complaint"))
                .containsExactly((Object[]) expected);
    }

    private List<String> audit(String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select action || ' ' || detail from kernel.audit where subject = :subject order by seq")
                .bind("subject", subject)
                .mapTo(String.class)
                .list());
    }
}
