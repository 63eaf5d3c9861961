package vn.baucu.committee.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.send;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

/** An election for the deputies that are missing during a term (Art 89 to 94). */
@QuarkusTest
@WithTestResource(Embedded.class)
class ByElectionResourceTest {

    @Test
    void aByElectionTakesOverWhatItConcernsAndNothingElseByArticle89() {
        general();

        announce("by-ward", "2023-11-19", "2026-05-22", "CC-03388-2 3")
                .then()
                .statusCode(201)
                .body("kind", is("BY_ELECTION"))
                .body("byElection.earlier", is("by-2021"))
                .body("byElection.vacancies.seats", is(List.of(3)));

        asFounder()
                .get("/api/v1/elections/by-ward/areas")
                .then()
                .body("items.code", is(List.of("03388", "105", "12", "VN")));
        asFounder()
                .get("/api/v1/elections/by-ward/constituencies")
                .then()
                .body("items.code", is(List.of("CC-03388-2")))
                .body("items.seats", is(List.of(3)));
        asFounder()
                .get("/api/v1/elections/by-ward/polling-areas")
                .then()
                .body("items.code", is(List.of("03388-002")))
                .body("items[0].constituencies", is(Map.of("COMMUNE_COUNCIL", "CC-03388-2")))
                .body("items.votingDate", is(List.of("2023-11-19")));
        assertThat(Log.events(Topics.POLLING_AREAS, "by-ward", 1).get(0).getString("pollingArea"))
                .isEqualTo("03388-002");
        assertThat(Log.events(Topics.CONSTITUENCIES, "by-ward", 1).get(0).getInt("seats"))
                .isEqualTo(3);
    }

    @Test
    void aByElectionHasItsOwnCalendarAndCountsOnlyWhomItConcerns() {
        general();
        announce("by-counted", "2023-11-19", "2026-05-22", "CC-03388-2 3")
                .then()
                .statusCode(201);

        asFounder()
                .get("/api/v1/elections/by-counted/calendar")
                .then()
                .body("deadlines.find { it.id == 'B01' }.until.date", is("2023-10-20"))
                .body("deadlines.find { it.id == 'B11' }.until.date", is("2023-11-09"))
                .body("deadlines.find { it.id == 'C12' }", nullValue());
        JsonPath progress = asFounder()
                .get("/api/v1/elections/by-counted/areas/VN/progress")
                .jsonPath();
        assertThat(expected(progress, "B02-NA")).isZero();
        assertThat(expected(progress, "B02-PC")).isEqualTo(1);
        assertThat(expected(progress, "B03")).isEqualTo(1);
        assertThat(expected(progress, "B07-BOARDS")).isEqualTo(1);
        assertThat(expected(progress, "B07-TEAMS")).isEqualTo(1);
        assertThat(expected(progress, "B08")).isEqualTo(1);
        assertThat(expected(progress, "B11")).isEqualTo(1);
        asFounder()
                .get("/api/v1/elections/by-counted/areas/VN/progress/B02-PC/outstanding")
                .then()
                .body("items.unit", is(List.of("03388")));
    }

    @Test
    void onlyWhatTheByElectionConcernsIsImported() {
        general();
        announce("by-import", "2023-11-19", "2026-05-22", "CC-03388-2 3").then().statusCode(201);

        send(
                        "by-import",
                        "constituencies",
                        Country.CONSTITUENCIES,
                        "CC-03388-1,COMMUNE_COUNCIL,03388,1,3,03388",
                        "CC-03388-2,COMMUNE_COUNCIL,03388,2,4,03388")
                .isRejectedFor("2 code not-in-by-election", "3 seats not-as-missing");
        send("by-import", "areas", Country.AREAS, "03386,COMMUNE,WARD,Phường Quyết Thắng,105")
                .isDone(1, 0, 0);
        send(
                        "by-import",
                        "polling-areas",
                        Country.POLLING_AREAS,
                        "03388-003,03388,REGULAR,,,,,",
                        "03386-001,03386,REGULAR,,,,,")
                .isRejectedFor(
                        "2 commune_council constituency-missing",
                        "2 code not-in-by-election",
                        "3 code not-in-by-election");
        send("by-import", "polling-areas", Country.POLLING_AREAS, "03388-003,03388,REGULAR,,,,,CC-03388-2")
                .isDone(1, 0, 0);
    }

    @Test
    void aProvinceMissesDeputiesInSeveralConstituencies() {
        general();

        announce("by-province", "2023-11-19", "2026-05-22", "PC-12-1 2", "PC-12-2 2")
                .then()
                .statusCode(201);

        asFounder()
                .get("/api/v1/elections/by-province/polling-areas")
                .then()
                .body("items.code", hasItems("03386-001", "03388-001", "03388-002", "03478-001", "318-001", "318-002"))
                .body("items.votingDate", hasItem("2023-11-19"));
        asFounder()
                .get("/api/v1/elections/by-province/areas?level=COMMUNE")
                .then()
                .body("items.code", is(List.of("03386", "03388", "03478")));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-19, 2026-05-22, CC-03388-2 2, /byElection/vacancies too-few-missing",
        "2023-11-19, 2025-05-19, CC-03388-2 3, /byElection/termEnds term-nearly-over",
        "2023-11-19, 2026-05-22, CC-03388-2 5, /byElection/vacancies/0/seats more-than-elected",
        "2023-11-19, 2026-05-22, CC-99999-1 1, /byElection/vacancies/0/constituency unknown-constituency",
        "2023-11-19, 2026-05-22, CC-03388-2 3;CC-03388-2 3, /byElection/vacancies/1/constituency duplicate",
        "2020-11-15, 2026-05-22, CC-03388-2 3, /byElection/earlier unknown-election",
        "2023-11-20, 2026-05-22, CC-03388-2 3, /votingDay not-a-sunday",
        "2024-06-02, 2026-05-22, NA-12-1 1, /byElection/termEnds term-nearly-over",
    })
    void whatArticle89DoesNotAllowIsRefused(String day, String termEnds, String vacancies, String violation) {
        general();
        String[] expected = violation.split(" ", -1);

        announce("by-never", day, termEnds, vacancies.split(";", -1))
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of(expected[0])))
                .body("violations.code", is(List.of(expected[1])));
    }

    @Test
    void exactlyAThirdMissingIsNotMoreThanAThirdByArticle89() {
        general();

        announce("by-third", "2023-11-19", "2026-05-22", "PC-12-1 3")
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("too-few-missing")));
    }

    @Test
    void theKindOfTheElectionAndItsContentAgree() {
        asFounder()
                .contentType(ContentType.JSON)
                .body(body("by-empty", "2023-11-19", ""))
                .post("/api/v1/elections")
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("required")));
        asFounder()
                .contentType(ContentType.JSON)
                .body(body("by-empty", "2023-11-19", ", " + byElection("2026-05-22", "CC-03388-2 3"))
                        .replace("BY_ELECTION", "GENERAL"))
                .post("/api/v1/elections")
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("not-a-by-election")));
        asFounder()
                .contentType(ContentType.JSON)
                .body(body("by-empty", "2023-11-19", ", \"byElection\": {\"earlier\": \"by-2021\", \"vacancies\": []}"))
                .post("/api/v1/elections")
                .then()
                .statusCode(400);
    }

    private static void general() {
        if (asFounder().get("/api/v1/elections/by-2021").statusCode() == 404) {
            Country.pollingAreas2021("by-2021");
        }
    }

    private static int expected(JsonPath progress, String deadline) {
        return progress.getInt("items.find { it.deadline == '" + deadline + "' }.figures.expected");
    }

    private static Response announce(String code, String day, String termEnds, String... vacancies) {
        return asFounder()
                .contentType(ContentType.JSON)
                .body(body(code, day, ", " + byElection(termEnds, vacancies)))
                .post("/api/v1/elections");
    }

    private static String body(String code, String day, String more) {
        return """
                {"code": "%code", "name": "Bầu cử bổ sung", "kind": "BY_ELECTION", "regime": "vn-2015",
                 "votingDay": "%day"%more}""".replace("%code", code).replace("%day", day).replace("%more", more);
    }

    private static String byElection(String termEnds, String... vacancies) {
        List<String> missing = Arrays.stream(vacancies)
                .map(vacancy -> vacancy.split(" ", -1))
                .map(parts -> "{\"constituency\": \"" + parts[0] + "\", \"seats\": " + parts[1] + "}")
                .toList();
        return "\"byElection\": {\"earlier\": \"by-2021\", \"termEnds\": \"" + termEnds + "\", \"vacancies\": "
                + missing + "}";
    }
}
