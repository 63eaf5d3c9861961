package vn.baucu.committee.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.announce;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.complaint.Files.document;
import static vn.baucu.committee.complaint.Files.resolved;
import static vn.baucu.committee.complaint.Files.to;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ComplaintStepResourceTest {

    private static final Map<String, Object> REASON = Map.of("reason", "Có lý do");

    private static final Map<String, Map<String, Object>> DOCUMENTS = Map.of(
            "acknowledgement", Map.of(),
            "assignment", Map.of("handler", Files.HANDLER),
            "forwarding", to("EC-03388"),
            "resolution", resolved("DISMISSED"),
            "refusal", REASON,
            "withdrawal", REASON,
            "handover", REASON);

    private Files files;

    @BeforeEach
    void country() {
        files = Files.of2021("cs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RECEIVED | assignment forwarding resolution refusal withdrawal handover",
                "ASSIGNED | assignment forwarding resolution refusal withdrawal handover",
                "FORWARDED | acknowledgement withdrawal",
                "RESOLVED | forwarding",
                "NOT_PROCESSED | ''",
                "WITHDRAWN | ''",
                "HANDED_OVER | ''"
            })
    void aFileTakesOnlyTheStepsOfItsState(String state, String allowed) {
        List<String> steps = List.of(allowed.split(" "));

        for (Map.Entry<String, Map<String, Object>> step : DOCUMENTS.entrySet()) {
            String id = in(state);
            String holder = state.equals("FORWARDED") ? Files.COMMUNE : Files.TEAM;

            int status = files.step(holder, id, step.getKey(), step.getValue()).statusCode();

            assertThat(status).as(state + " " + step.getKey()).isEqualTo(steps.contains(step.getKey()) ? 200 : 409);
        }
    }

    @Test
    void aFileIsTakenUpTheLineWithItsTrail() {
        String id = files.aboutTheTeam();
        files.step(Files.TEAM, id, "resolution", resolved("DISMISSED"))
                .then()
                .statusCode(200)
                .body("conclusive", is(false));

        files.step(Files.TEAM, id, "forwarding", to("EC-03388"))
                .then()
                .statusCode(200)
                .body("holder", is("EC-03388"));
        files.step(Files.COMMUNE, id, "acknowledgement", Map.of()).then().statusCode(200);
        files.step(Files.COMMUNE, id, "resolution", resolved("UPHELD"))
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("outcome", is("UPHELD"));

        JsonPath file = as(Files.TEAM).get(files.url() + "/" + id).jsonPath();
        assertThat(file.getList("trail.step"))
                .isEqualTo(List.of("REGISTERED", "RESOLVED", "FORWARDED", "ACKNOWLEDGED", "RESOLVED"));
        assertThat(file.getList("trail.body"))
                .isEqualTo(List.of("PT-03388-001", "PT-03388-001", "PT-03388-001", "EC-03388", "EC-03388"));
        assertThat(file.getString("article")).isEqualTo("25.2");
    }

    @Test
    void whoeverWorksOnAFileHasADutyAtTheBodyThatHasIt() {
        String id = files.aboutTheTeam();

        for (String other : List.of("ai-do", Files.COMMUNE, Files.PROVINCE)) {
            files.step(Files.TEAM, id, "assignment", Map.of("handler", other))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", is(List.of("/handler")))
                    .body("violations.code", is(List.of("not-of-the-body")));
        }
    }

    @Test
    void aFileGoesDownTheLineToo() {
        Map<String, Object> document = document("COMPLAINT", "POLLING_TEAM", "03388-001");
        String id = files.register(Files.PROVINCE, document).path("complaint");

        files.step(Files.PROVINCE, id, "forwarding", to("PT-03388-001")).then().statusCode(200);

        files.step(Files.TEAM, id, "acknowledgement", Map.of("note", "Đã nhận"))
                .then()
                .statusCode(200);
        files.step(Files.TEAM, id, "resolution", resolved("UPHELD")).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "EC-108, not-on-the-line",
        "PT-03386-001, not-on-the-line",
        "PT-03388-001, not-on-the-line",
        "EB-NA-12-2, not-on-the-line",
        "EC-99, unknown-body",
        "XX-12, unknown-body"
    })
    void aFileDoesNotLeaveTheLine(String to, String code) {
        files.step(Files.TEAM, files.aboutTheTeam(), "forwarding", to(to))
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of(code)));
    }

    @Test
    void onlyTheCompetentBodyDecides() {
        String id = files.register(Files.TEAM, inTime("CANDIDATE", "PC-12-2")).path("complaint");

        files.step(Files.TEAM, id, "resolution", resolved("UPHELD"))
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("not-competent")))
                .body("violations.article", is(List.of("61.1, 61.2")));
        files.step(Files.TEAM, id, "forwarding", to("EC-12")).then().statusCode(200);
        files.step(Files.PROVINCE, id, "acknowledgement", Map.of()).then().statusCode(200);
        files.step(Files.PROVINCE, id, "resolution", resolved("UPHELD")).then().statusCode(200);
    }

    @Test
    void article87MakesTheDecisionAboutResultsTheLast() {
        Map<String, Object> document = document("COMPLAINT", "RESULT", "PC-12-2");
        document.put("receivedOn", "2021-06-04");
        String id = files.register(Files.PROVINCE, document)
                .then()
                .body("dueOn", is("2021-06-24"))
                .extract()
                .path("complaint");

        files.step(Files.PROVINCE, id, "resolution", resolved("DISMISSED"))
                .then()
                .statusCode(200)
                .body("conclusive", is(true));
        files.step(Files.PROVINCE, id, "forwarding", to("NC-VN"))
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"));
    }

    @Test
    void whoHasSeenTheFileButDoesNotHaveItTakesNoStep() {
        String id = in("FORWARDED");

        files.step(Files.TEAM, id, "withdrawal", REASON)
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @Test
    void aStepNeedsTheVersionSeen() {
        String id = files.aboutTheTeam();
        Map<String, Object> handler = DOCUMENTS.get("assignment");

        files.step(Files.TEAM, id, "assignment", null, handler).then().statusCode(428);
        files.step(Files.TEAM, id, "assignment", "\"7\"", handler)
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
        files.step(Files.TEAM, id, "assignment", "\"1\"", handler)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        files.step(Files.TEAM, id, "assignment", "\"1\"", handler).then().statusCode(412);
    }

    @Test
    void article61StopsHandlingBeforeTheElectionDayButForAClearCase() {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
        LocalDate votingDay = today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        soon("cs-soon", votingDay);
        Files soon = Files.of("cs-soon");
        Map<String, Object> document = document("DENUNCIATION", "CANDIDATE", "PC-12-1");
        document.put("receivedOn", votingDay.minusDays(11).toString());
        String id = soon.register(Files.PROVINCE, document)
                .then()
                .statusCode(201)
                .body("state", is("RECEIVED"))
                .extract()
                .path("complaint");
        document.put("receivedOn", votingDay.minusDays(10).toString());
        soon.register(Files.PROVINCE, document).then().statusCode(201).body("state", is("NOT_PROCESSED"));

        for (String step : List.of("assignment", "resolution")) {
            soon.step(Files.PROVINCE, id, step, DOCUMENTS.get(step))
                    .then()
                    .statusCode(409)
                    .body("type", is("/problems/election-locked"))
                    .body("violations.article", hasItem("61.1, 61.2"));
        }
        soon.step(Files.PROVINCE, id, "forwarding", to("NC-VN")).then().statusCode(409);
        soon.step(Files.PROVINCE, id, "handover", REASON)
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"));
        soon.step(
                        Files.PROVINCE,
                        id,
                        "resolution",
                        Map.of("outcome", "UPHELD", "answer", "Xóa tên.", "clearCase", true))
                .then()
                .statusCode(200);
    }

    @Test
    void minutesAreFedByWhatEachBodyReceivedResolvedForwarded() {
        Files counted = Files.of2021("cs-count");
        counted.aboutTheTeam();
        String forwarded = counted.aboutTheTeam();
        counted.step(Files.TEAM, forwarded, "forwarding", to("EC-03388")).then().statusCode(200);
        counted.step(Files.COMMUNE, forwarded, "acknowledgement", Map.of())
                .then()
                .statusCode(200);
        counted.step(Files.COMMUNE, forwarded, "resolution", resolved("UPHELD"))
                .then()
                .statusCode(200);
        counted.register(Files.PROVINCE, document("PETITION", "BOARD", "NA-12-1"))
                .then()
                .statusCode(201);
        String counts = "/api/v1/elections/cs-count/complaint-counts";

        as(Files.COMMUNE)
                .get(counts)
                .then()
                .statusCode(200)
                .body("items.body", is(List.of("EC-03388", "PT-03388-001")))
                .body("items.received", is(List.of(1, 2)))
                .body("items.resolved", is(List.of(1, 0)))
                .body("items.forwarded", is(List.of(0, 1)))
                .body("items.open", is(List.of(0, 1)))
                .body("items.forwardedTo", is(List.of(List.of(), List.of("EC-03388"))));
        as(Files.PROVINCE)
                .get(counts + "?ballotType=NATIONAL_ASSEMBLY")
                .then()
                .body("items.body", is(List.of("EC-12")))
                .body("items.ballotType", is(List.of("NATIONAL_ASSEMBLY")));
        as(Files.ELSEWHERE).get(counts).then().statusCode(200).body("items", is(List.of()));
        JsonPath first = asFounder().get(counts + "?limit=1").jsonPath();
        asFounder()
                .get(counts + "?limit=5&after=" + first.getString("next"))
                .then()
                .body("items.body", is(List.of("EC-12", "PT-03388-001")))
                .body("next", nullValue());
        as("nobody").get(counts).then().statusCode(403);
        RestAssured.get(counts).then().statusCode(401);
        asFounder().get(counts + "?ballotType=x").then().statusCode(400);
        asFounder().get("/api/v1/elections/cs-none/complaint-counts").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"acknowledgement", "assignment", "forwarding", "resolution", "refusal", "withdrawal", "handover"
            })
    void everyStepHasItsDoor(String step) {
        String url = files.url() + "/" + files.aboutTheTeam() + "/" + step;

        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(url)
                .then()
                .statusCode(401);
        as("nobody").contentType(ContentType.JSON).body("{}").post(url).then().statusCode(403);
        for (String body : List.of("null", "[]", "{\"x\": 1}")) {
            as(Files.TEAM)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .post(url)
                    .then()
                    .statusCode(400);
        }
        files.step(Files.TEAM, "00000000-0000-0000-0000-000000000001", step, "\"1\"", DOCUMENTS.get(step))
                .then()
                .statusCode(404);
        Files.of("cs-none")
                .step(Files.TEAM, "00000000-0000-0000-0000-000000000001", step, "\"1\"", DOCUMENTS.get(step))
                .then()
                .statusCode(403);
    }

    private String in(String state) {
        String id = files.aboutTheTeam();
        String step =
                switch (state) {
                    case "ASSIGNED" -> "assignment";
                    case "FORWARDED" -> "forwarding";
                    case "RESOLVED" -> "resolution";
                    case "NOT_PROCESSED" -> "refusal";
                    case "WITHDRAWN" -> "withdrawal";
                    case "HANDED_OVER" -> "handover";
                    default -> null;
                };
        if (step != null) {
            files.step(Files.TEAM, id, step, DOCUMENTS.get(step))
                    .then()
                    .statusCode(200)
                    .body("state", is(state));
        }
        return id;
    }

    private static Map<String, Object> inTime(String subject, String about) {
        Map<String, Object> document = document("COMPLAINT", subject, about);
        document.put("receivedOn", "2021-05-01");
        return document;
    }

    private static void soon(String election, LocalDate votingDay) {
        announce(election, "vn-2015", votingDay.toString()).then().statusCode(201);
        send(
                        election,
                        "areas",
                        Country.AREAS,
                        "12,PROVINCE,PROVINCE,Tỉnh Lai Châu,VN",
                        "105,DISTRICT,PROVINCIAL_CITY,Thành phố Lai Châu,12",
                        "108,DISTRICT,RURAL_DISTRICT,Huyện Sìn Hồ,12",
                        "03388,COMMUNE,WARD,Phường Đoàn Kết,105")
                .isDone();
        send(election, "constituencies", Country.CONSTITUENCIES, "PC-12-1,PROVINCIAL_COUNCIL,12,1,5,105")
                .isDone();
        vn.baucu.committee.Officials.give(election, Files.PROVINCE, "COMMITTEE", "12");
    }
}
