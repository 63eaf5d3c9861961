package vn.baucu.committee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class QuestionResourceTest {

    private static final String QUESTIONS = "/api/v1/elections/qa/questions";
    private static final String NO_ID = "00000000-0000-0000-0000-000000000001";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/qa").statusCode() == 404) {
            Country.areas2021("qa");
            give("qa", "qa-tinh", "COMMITTEE", "12");
            give("qa", "qa-xa", "COMMITTEE", "03388");
            give("qa", "qa-kiem-toan", "AUDITOR", "12");
        }
    }

    @Test
    void anAnswerIsReadByAllOnceItIsPublished() {
        String id = ask("qa-tinh", question("Bỏ phiếu ở đâu khi đi công tác?")).path("question");

        put("qa-tinh", id, "answer", "\"1\"").then().statusCode(200).body("state", is("ANSWERED"));
        as("qa-kiem-toan")
                .get(QUESTIONS + "/published")
                .then()
                .statusCode(200)
                .body("items.question", not(hasItem(id)));
        put("qa-tinh", id, "publication", "\"2\"").then().statusCode(200).body("state", is("PUBLISHED"));
        as("qa-kiem-toan")
                .get(QUESTIONS + "/published?q=di cong tac")
                .then()
                .statusCode(200)
                .body("items.question", is(List.of(id)))
                .body("items[0].answer", is("Ở nơi tạm trú."));
        takeBack("qa-tinh", id, "\"3\"").then().statusCode(200).body("state", is("ANSWERED"));
        as("qa-kiem-toan").get(QUESTIONS + "/published").then().body("items.question", not(hasItem(id)));
    }

    @Test
    void everybodyReadsWhatIsPublishedWithoutAToken() {
        String id = ask("qa-tinh", question("Có được bầu hộ không?")).path("question");
        String open = "/public/v1/elections/qa/questions?q=bau ho";
        put("qa-tinh", id, "answer", "\"1\"").then().statusCode(200);
        RestAssured.get(open).then().statusCode(200).body("items", is(List.of()));
        put("qa-tinh", id, "publication", "\"2\"").then().statusCode(200);

        String tag = RestAssured.get(open)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("items.question", is(List.of(id)))
                .body("items[0].answer", is("Ở nơi tạm trú."))
                .body("items[0].askedBy", nullValue())
                .extract()
                .header("ETag");

        RestAssured.given()
                .header("If-None-Match", tag)
                .get(open)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        RestAssured.given()
                .header("If-None-Match", tag)
                .accept("text/csv")
                .get(open)
                .then()
                .statusCode(200)
                .contentType("text/csv");
        takeBack("qa-tinh", id, "\"3\"").then().statusCode(200);
        RestAssured.given()
                .header("If-None-Match", tag)
                .get(open)
                .then()
                .statusCode(200)
                .body("items", is(List.of()));
        RestAssured.get("/public/v1/elections/qa-none/questions").then().statusCode(404);
        RestAssured.get("/public/v1/elections/qa/questions?limit=0").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"ASKED, 200, 409, 409", "ANSWERED, 200, 200, 409", "PUBLISHED, 409, 409, 200"})
    void aQuestionGoesOnlyAlongTheArrows(String state, int answer, int publish, int takeBack) {
        assertThat(put("qa-tinh", in(state), "answer", version(state)).statusCode())
                .isEqualTo(answer);
        assertThat(put("qa-tinh", in(state), "publication", version(state)).statusCode())
                .isEqualTo(publish);
        assertThat(takeBack("qa-tinh", in(state), version(state)).statusCode()).isEqualTo(takeBack);
    }

    @Test
    void onlyTheBodyThatWasAskedAnswers() {
        String id = ask("qa-tinh", question("Ai trả lời?")).path("question");

        put("qa-xa", id, "answer", "\"1\"").then().statusCode(403);
        put("qa-xa", id, "publication", "\"1\"").then().statusCode(403);
        takeBack("qa-xa", id, "\"1\"").then().statusCode(403);
        Map<String, Object> other = question("Hỏi hộ");
        other.put("body", "EC-12");
        ask("qa-xa", other).then().statusCode(403);
    }

    @Test
    void aChangeNeedsTheVersionSeen() {
        String id = ask("qa-tinh", question("Phiên bản nào?")).path("question");

        put("qa-tinh", id, "answer", null).then().statusCode(428);
        put("qa-tinh", id, "answer", "\"5\"").then().statusCode(412).header("ETag", "\"1\"");
        put("qa-tinh", id, "publication", null).then().statusCode(428);
        takeBack("qa-tinh", id, null).then().statusCode(428);
    }

    @Test
    void questionsAreFilteredAndComeInPages() {
        Map<String, Object> official = question("Kiểm phiếu lúc mấy giờ?");
        official.put("askedBy", "OFFICIAL");
        official.put("topic", "COUNTING");
        String id = ask("qa-xa", official).path("question");
        ask("qa-xa", question("Câu khác?")).then().statusCode(201);

        for (String query : List.of("topic=COUNTING", "askedBy=OFFICIAL", "q=kiem phieu", "body=EC-03388&q=may gio")) {
            as("qa-xa").get(QUESTIONS + "?" + query).then().statusCode(200).body("items.question", is(List.of(id)));
        }
        String next = as("qa-xa").get(QUESTIONS + "?body=EC-03388&limit=1").path("next");
        as("qa-xa")
                .get(QUESTIONS + "?body=EC-03388&limit=1&after=" + next)
                .then()
                .body("items.size()", is(1));
        for (String query : List.of("state=x", "topic=x", "askedBy=x", "colour=x")) {
            as("qa-xa").get(QUESTIONS + "?" + query).then().statusCode(400);
        }
        assertThat(as("qa-xa").accept("text/csv").get(QUESTIONS).asString()).contains("Kiểm phiếu lúc mấy giờ?");
    }

    @ParameterizedTest
    @CsvSource({"askedBy, , /askedBy", "topic, , /topic", "text, ' ', /text"})
    void aFieldIsRequired(String field, String value, String pointer) {
        Map<String, Object> question = question("Thiếu?");
        question.put(field, value);

        ask("qa-xa", question).then().statusCode(400).body("violations.pointer", hasItem(pointer));
    }

    @Test
    void everyDoorIsLocked() {
        String one = QUESTIONS + "/" + ask("qa-tinh", question("Cửa nào?")).path("question");
        for (String url : List.of(QUESTIONS, QUESTIONS + "/published", one)) {
            RestAssured.get(url).then().statusCode(401);
            as("nobody").get(url).then().statusCode(403);
        }
        Map<String, Method> writes =
                Map.of(QUESTIONS, Method.POST, one + "/answer", Method.PUT, one + "/publication", Method.DELETE);
        writes.forEach((url, method) -> {
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .request(method, url)
                    .then()
                    .statusCode(401);
            as("qa-kiem-toan")
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .request(method, url)
                    .then()
                    .statusCode(403);
        });
        for (String body : List.of("null", "[]", "{\"x\": 1}")) {
            as("qa-tinh")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(QUESTIONS)
                    .then()
                    .statusCode(400);
            as("qa-tinh")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .put(one + "/answer")
                    .then()
                    .statusCode(400);
        }
        as("qa-tinh").get(QUESTIONS + "/" + NO_ID).then().statusCode(404);
        put("qa-tinh", NO_ID, "answer", "\"1\"").then().statusCode(404);
        asFounder().get("/api/v1/elections/qa-none/questions").then().statusCode(404);
        asFounder().get("/api/v1/elections/qa-none/questions/published").then().statusCode(404);
    }

    private static String in(String state) {
        String id = ask("qa-tinh", question("Trạng thái?")).path("question");
        if (!state.equals("ASKED")) {
            put("qa-tinh", id, "answer", "\"1\"").then().statusCode(200);
        }
        if (state.equals("PUBLISHED")) {
            put("qa-tinh", id, "publication", "\"2\"").then().statusCode(200);
        }
        return id;
    }

    private static String version(String state) {
        return "\"" + (List.of("ASKED", "ANSWERED", "PUBLISHED").indexOf(state) + 1) + "\"";
    }

    @Test
    void questionsAreSortedAsAsked() {
        List<String> asked = new ArrayList<>();
        for (String topic : List.of("VOTING", "COUNTING", "VOTING")) {
            Map<String, Object> question = question("Thứ tự nào?");
            question.put("topic", topic);
            asked.add(ask("qa-tinh", question).path("question"));
        }

        assertThat(walk("")).isEqualTo(asked);
        assertThat(walk("&sort=NEWEST")).containsExactly(backwards(asked));
        assertThat(walk("&sort=TOPIC")).containsExactly(asked.get(1), asked.get(0), asked.get(2));
        as("qa-tinh").get(QUESTIONS + "?sort=colour").then().statusCode(400);
        as("qa-tinh").get(QUESTIONS + "/published?sort=colour").then().statusCode(400);
    }

    private static String[] backwards(List<String> list) {
        List<String> backwards = new ArrayList<>(list);
        Collections.reverse(backwards);
        return backwards.toArray(String[]::new);
    }

    private static List<String> walk(String sort) {
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = as("qa-tinh")
                    .get(QUESTIONS + "?q=thu tu nao&limit=1" + sort + next)
                    .jsonPath();
            found.addAll(page.getList("items.question"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return found;
    }

    private static Map<String, Object> question(String text) {
        return new HashMap<>(Map.of("askedBy", "VOTER", "topic", "VOTING", "text", text));
    }

    private static Response ask(String user, Map<String, Object> question) {
        return as(user).contentType(ContentType.JSON).body(question).post(QUESTIONS);
    }

    private static Response put(String user, String question, String what, String ifMatch) {
        RequestSpecification request = as(user).contentType(ContentType.JSON);
        if (what.equals("answer")) {
            request.body(Map.of("answer", "Ở nơi tạm trú."));
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(QUESTIONS + "/" + question + "/" + what);
    }

    private static Response takeBack(String user, String question, String ifMatch) {
        RequestSpecification request = as(user);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.delete(QUESTIONS + "/" + question + "/publication");
    }
}
