package vn.baucu.committee.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
class ReportResourceTest {

    private static final String ELECTION = "/api/v1/elections/rep/";
    private static final String REPORT = """
            {"doneOn": "%s", "document": {"number": "12/BB-MTTQ", "date": "2021-02-17",
             "issuer": "Mặt trận Tổ quốc huyện Sìn Hồ"}}""";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/rep").statusCode() == 404) {
            Country.pollingAreas2021("rep");
            Officials.give("rep", "mat-tran", "FATHERLAND_FRONT", "108");
            Officials.give("rep", "ban-bau-cu", "BOARD", "CC-03388-1");
            Officials.give("rep", "to-bau-cu", "POLLING_TEAM", "03388-001");
            Officials.give("rep", "huyen-uy", "COMMITTEE", "105");
        }
    }

    @Test
    void whatNoServiceRecordsIsReportedWithItsDocument() {
        report(as("mat-tran"), "areas/108", "C04", null, "2021-02-17")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("unit", is("108"))
                .body("doneOn", is("2021-02-17"))
                .body("reportedBy", is("mat-tran"));

        asFounder()
                .get(ELECTION + "areas/108/progress/C04")
                .then()
                .body("items.area", is(List.of("03478", "108")))
                .body("items.figures.done", is(List.of(0, 1)))
                .body("items.figures.late", is(List.of(0, 0)));
    }

    @Test
    void theAnswerToWhatVotersRaisedIsReportedByTheCommitteeByArticle46() {
        report(as("huyen-uy"), "areas/105", "C13", null, "2021-04-12")
                .then()
                .statusCode(200)
                .body("deadline", is("C13"));
        report(as("mat-tran"), "areas/108", "C13", null, "2021-04-12").then().statusCode(403);
    }

    @Test
    void aLaterReportTakesThePlaceAndTheFirstIsStillKnownOfItsTime() {
        report(asFounder(), "areas/12", "C04", null, "2021-02-17").then().statusCode(200);
        Instant first = Clock.systemUTC().instant();
        report(asFounder(), "areas/12", "C04", "\"1\"", "2021-02-18").then().statusCode(200);

        asFounder()
                .get(ELECTION + "areas/12/progress/C04/reports")
                .then()
                .statusCode(200)
                .body("items.version", is(List.of(2, 1)))
                .body("items[1].knownUntil", notNullValue());
        assertThat(lateIn12("?at=" + first)).isZero();
        assertThat(lateIn12("")).isEqualTo(1);
    }

    @Test
    void aWithdrawnReportCountsNoMoreAndAnotherMayFollow() {
        report(asFounder(), "areas/318", "C15", null, "2021-04-18").then().statusCode(200);

        assertThat(withdraw("areas/318", "C15", null).statusCode()).isEqualTo(428);
        assertThat(withdraw("areas/318", "C15", "\"2\"").statusCode()).isEqualTo(412);
        assertThat(withdraw("areas/318", "C15", "\"1\"").statusCode()).isEqualTo(204);

        assertThat(withdraw("areas/318", "C15", "\"1\"").statusCode()).isEqualTo(404);
        asFounder().get(ELECTION + "areas/318/progress/C15/outstanding").then().body("items.unit", is(List.of("318")));
        report(asFounder(), "areas/318", "C15", null, "2021-04-17")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void aReportNeedsTheVersionItReplaces() {
        report(asFounder(), "areas/105", "C15", null, "2021-04-18").then().statusCode(200);

        report(asFounder(), "areas/105", "C15", null, "2021-04-18").then().statusCode(428);
        report(asFounder(), "areas/105", "C15", "\"3\"", "2021-04-18").then().statusCode(412);
        report(asFounder(), "areas/108", "C15", "\"1\"", "2021-04-18").then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({
        "areas/12, C03, 409",
        "polling-areas/03388-001, C12, 409",
        "areas/12, C19, 409",
        "constituencies/NA-12-1, C04, 409",
        "areas/12, C99, 404",
        "areas/999, C04, 404",
        "areas/03388, C10, 404",
        "polling-areas/03388-099, C19, 404",
        "constituencies/NA-99-1, C20, 404",
    })
    void onlyWhatIsDueThereAndHasNoRecordIsReported(String place, String deadline, int status) {
        report(asFounder(), place, deadline, null, "2021-04-18").then().statusCode(status);
    }

    @Test
    void teamsAndBoardsReportWhatTheyAreResponsibleForByArticles59And24() {
        report(as("to-bau-cu"), "polling-areas/03388-001", "C19", null, "2021-05-03")
                .then()
                .statusCode(200);
        report(as("to-bau-cu"), "polling-areas/03388-001", "C21", null, "2021-05-03")
                .then()
                .statusCode(403);
        report(as("ban-bau-cu"), "constituencies/CC-03388-1", "C20", null, "2021-04-28")
                .then()
                .statusCode(403);
        report(as("huyen-uy"), "constituencies/CC-03388-1", "C20", null, "2021-04-28")
                .then()
                .statusCode(200);
        asFounder()
                .get(ELECTION + "polling-areas/03388-001/progress/C19/reports")
                .then()
                .statusCode(200)
                .body("items.doneOn", is(List.of("2021-05-03")));
        asFounder()
                .get(ELECTION + "constituencies/CC-03388-1/progress/C20/reports")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "areas/105, C09, mat-tran",
        "constituencies/PC-12-1, C20, ban-bau-cu",
        "polling-areas/03388-002, C19, to-bau-cu",
        "polling-areas/03478-001, C19, huyen-uy"
    })
    void nobodyReportsForAForeignPlace(String place, String deadline, String foreigner) {
        String report = ELECTION + place + "/progress/" + deadline + "/report";

        report(as(foreigner), place, deadline, null, "2021-03-19")
                .then()
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
        as(foreigner).header("If-Match", "\"1\"").delete(report).then().statusCode(403);
        as(foreigner).get(report + "s").then().statusCode(403);
        RestAssured.delete(report).then().statusCode(401);
        RestAssured.get(report + "s").then().statusCode(401);
        report(RestAssured.given(), place, deadline, null, "2021-03-19").then().statusCode(401);
        report(as("nobody"), place, deadline, null, "2021-03-19").then().statusCode(403);
    }

    @Test
    void nothingIsDoneInTheFuture() {
        report(asFounder(), "areas/03388", "C15", null, "2998-01-01")
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of("/doneOn")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"doneOn\": \"2021-04-18\"}", "{\"doneOn\": \"soon\", \"document\": {}}", "[]"})
    void aReportWithoutADayAndADocumentIsRefused(String body) {
        asFounder()
                .contentType(ContentType.JSON)
                .body(body)
                .put(ELECTION + "areas/03388/progress/C15/report")
                .then()
                .statusCode(400);
    }

    private static int lateIn12(String query) {
        return asFounder()
                .get(ELECTION + "areas/VN/progress/C04" + query)
                .jsonPath()
                .getInt("items.find { it.area == '12' }.figures.late");
    }

    private static Response report(
            RequestSpecification officer, String place, String deadline, String ifMatch, String day) {
        if (ifMatch != null) {
            officer.header("If-Match", ifMatch);
        }
        return officer.contentType(ContentType.JSON)
                .body(REPORT.replace("%s", day))
                .put(ELECTION + place + "/progress/" + deadline + "/report");
    }

    private static Response withdraw(String place, String deadline, String ifMatch) {
        RequestSpecification founder = asFounder();
        if (ifMatch != null) {
            founder.header("If-Match", ifMatch);
        }
        return founder.delete(ELECTION + place + "/progress/" + deadline + "/report");
    }
}
