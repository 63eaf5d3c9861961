package vn.baucu.tally.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.testing.Embedded;

/** What everybody can fetch instead of being told. */
@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class PublicationEventResourceTest {

    @Inject
    Integrator integrator;

    @Inject
    Jdbi jdbi;

    /** E-025: whoever was away asks for what came since. */
    @Test
    void everybodyCanAskForWhatWasPublishedSince() {
        integrator.councilPublishes(1);
        integrator.assemblyIsPublished();
        integrator.councilPublishes(2);

        List<String> ids = RestAssured.get(feed())
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("items.data.number", contains(1, 1, 2))
                .body("items.data.scope", contains("12", "VN", "12"))
                .extract()
                .path("items.id");
        RestAssured.get(feed() + "?since=" + ids.get(0)).then().body("items.id", is(ids.subList(1, 3)));
        RestAssured.get(feed() + "?since=" + ids.get(2)).then().body("items", empty());
        String next = RestAssured.get(feed() + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        RestAssured.get(feed() + "?limit=2&after=" + next).then().body("items.id", contains(ids.get(2)));
    }

    /** E-029, E-032, E-065. */
    @Test
    void whatIsNoCursorIsRefused() {
        for (String garbage :
                List.of("x", "1", "'%20or%201=1", UUID.randomUUID().toString(), "0-0-0-0-0")) {
            RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get(feed() + "?since=" + garbage)
                    .then()
                    .statusCode(400)
                    .body("type", is("/problems/cursor-invalid"));
        }
        for (String limit : List.of("0", "10001")) {
            RestAssured.get(feed() + "?limit=" + limit)
                    .then()
                    .statusCode(400)
                    .body("type", is("/problems/validation-failed"));
        }
        RestAssured.get(feed() + "?callback=x").then().statusCode(400);
        RestAssured.get("/public/v1/elections/WHnone/publication-events").then().statusCode(404);
    }

    /** E-035. */
    @Test
    void aDownloadThatBrokeOffGoesOnWhereItEnded() {
        integrator.councilPublishes(1);
        String document =
                integrator.nation().publications(PROVINCIAL_COUNCIL, "12").replace("/api/", "/public/") + "/1/document";
        byte[] whole = RestAssured.get(document)
                .then()
                .header("Accept-Ranges", is("bytes"))
                .extract()
                .asByteArray();

        byte[] begun = part(document, "bytes=0-99").statusCode(206).extract().asByteArray();
        byte[] rest = part(document, "bytes=100-")
                .statusCode(206)
                .header("Content-Range", is("bytes 100-" + (whole.length - 1) + "/" + whole.length))
                .extract()
                .asByteArray();

        assertThat(begun).hasSize(100);
        assertThat(rest).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        assertThat(part(document, "bytes=-5").statusCode(206).extract().asByteArray())
                .hasSize(5);
        assertThat(part(document, "bytes=0-1,4-5").statusCode(200).extract().asByteArray())
                .isEqualTo(whole);
        for (String none : List.of("bytes=" + whole.length + "-", "bytes=9-3", "bytes=-", "bytes=x-y", "bytes=-0")) {
            part(document, none)
                    .statusCode(416)
                    .header("Content-Range", is("bytes */" + whole.length))
                    .body("type", is("/problems/range-not-satisfiable"));
        }
    }

    private static ValidatableResponse part(String document, String range) {
        return RestAssured.given().header("Range", range).get(document).then();
    }

    /** Proved against the role the service really works under. */
    @Test
    void whatEverybodyWasToldCannotBeChangedInTheDatabase() {
        for (String deed : List.of("update published_event set body = ''", "delete from published_event")) {
            assertThat(catchThrowable(() -> jdbi.useHandle(handle -> handle.execute(deed))))
                    .hasMessageContaining("permission denied");
        }
    }

    private String feed() {
        return "/public/v1/elections/" + integrator.nation().election() + "/publication-events";
    }
}
