package vn.baucu.committee.constituency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Country.CONSTITUENCIES;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.change.Edits.DOCUMENT;
import static vn.baucu.committee.change.Edits.constituency;
import static vn.baucu.committee.change.Edits.deleteNow;
import static vn.baucu.committee.change.Edits.get;
import static vn.baucu.committee.change.Edits.hamlet;
import static vn.baucu.committee.change.Edits.post;
import static vn.baucu.committee.change.Edits.postNow;
import static vn.baucu.committee.change.Edits.putNow;
import static vn.baucu.committee.change.Edits.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ConstituencyChangeResourceTest {

    private static void hamlets(String election) {
        for (String code : List.of("03388-T01", "03388-T02", "03388-T03", "03388-T03A", "03388-T03B")) {
            post(FOUNDER, election, "hamlets", hamlet(code, "03388", "Tổ " + code))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aPopulousHamletMayBeSplitBetweenConstituenciesOfACommune() {
        Country.constituencies2021("cc-split");
        hamlets("cc-split");

        send(
                        "cc-split",
                        "constituencies",
                        CONSTITUENCIES + ",hamlets,external_code",
                        "CC-03388-1,COMMUNE_COUNCIL,03388,1,3,03388,03388-T01;03388-T03A,X1",
                        "CC-03388-2,COMMUNE_COUNCIL,03388,2,4,03388,03388-T02;03388-T03B,X2")
                .isDone(0, 2, 0);

        get("cc-split", "constituencies/CC-03388-2")
                .then()
                .header("ETag", "\"2\"")
                .body("hamlets", is(List.of("03388-T02", "03388-T03B")))
                .body("externalCode", is("X2"));
        get("cc-split", "constituencies/CC-03388-2/versions/1").then().body("state.hamlets", is(List.of()));
        deleteNow(FOUNDER, "cc-split", "hamlets/03388-T02").then().statusCode(409);
    }

    @Test
    void aHamletVotesInOneConstituency() {
        Country.constituencies2021("cc-twice");
        hamlets("cc-twice");

        send(
                        "cc-twice",
                        "constituencies",
                        CONSTITUENCIES + ",hamlets",
                        "CC-03388-1,COMMUNE_COUNCIL,03388,1,3,03388,03388-T01;03388-T03",
                        "CC-03388-2,COMMUNE_COUNCIL,03388,2,4,03388,03388-T01;03388-T03A",
                        "CC-03386-1,COMMUNE_COUNCIL,03386,1,3,03386,03388-T02;03386-T01",
                        "CC-03478-1,COMMUNE_COUNCIL,03478,1,5,03478,03478-T09;03478-T09",
                        "DC-105-1,DISTRICT_COUNCIL,105,1,3,03386;03388,03388-T02")
                .isRejectedFor(
                        "3 hamlets hamlets-overlap",
                        "3 hamlets hamlets-overlap",
                        "4 hamlets unknown-hamlet",
                        "4 hamlets unknown-hamlet",
                        "5 hamlets code-repeated",
                        "5 hamlets unknown-hamlet",
                        "6 hamlets hamlets-of-a-commune");
    }

    @Test
    void aConstituencyIsAddedChangedAndTakenAway() {
        Country.constituencies2021("cc-edit");
        Map<String, Object> third = with(with(constituency(), "code", "CC-03388-3"), "number", 3);

        post(FOUNDER, "cc-edit", "constituencies", third).then().statusCode(201).body("seats", is(5));
        putNow(FOUNDER, "cc-edit", "constituencies/CC-03388-2", constituency())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        putNow(FOUNDER, "cc-edit", "constituencies/CC-03388-2", with(constituency(), "seats", 6))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", is("/seats"));
        deleteNow(FOUNDER, "cc-edit", "constituencies/CC-03388-2").then().statusCode(409);
        deleteNow(FOUNDER, "cc-edit", "constituencies/CC-03388-3").then().statusCode(204);

        JsonPath last = Log.events(Topics.CONSTITUENCIES, "cc-edit", 15).stream()
                .filter(event -> event.getString("constituency").equals("CC-03388-3"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(last.getString("removedAt")).isNotNull();
        assertThat(last.getLong("version")).isEqualTo(2);
        JsonPath first =
                get("cc-edit", "constituencies/CC-03388-3/versions?limit=1").jsonPath();
        assertThat(first.getInt("items[0].state.seats")).isEqualTo(5);
        get("cc-edit", "constituencies/CC-03388-3/versions?limit=1&after=" + first.getString("next"))
                .then()
                .body("items.version", is(List.of(2)))
                .body("items[0].state", nullValue())
                .body("next", nullValue());
        get("cc-edit", "constituencies/CC-03388-2/versions")
                .then()
                .body("items.version", is(List.of(1, 2)))
                .body("items.replacedBy", is(Arrays.asList(FOUNDER, null)));
        get("cc-edit", "constituencies/CC-99-9/versions").then().statusCode(404);
    }

    @Test
    void aConstituencyWithPollingAreasDoesNotGo() {
        Country.pollingAreas2021("cc-voted");

        deleteNow(FOUNDER, "cc-voted", "constituencies/CC-03388-2").then().statusCode(409);
    }

    /** Art 10: what is published changes by a document of whoever fixed it. */
    @Test
    void afterPublicationOnlyADocumentChangesAConstituency() {
        Country.constituencies2021("cc-pub");
        post(FOUNDER, "cc-pub", "councils/CC-03388/publication", Map.of("document", DOCUMENT))
                .then()
                .statusCode(200);

        putNow(FOUNDER, "cc-pub", "constituencies/CC-03388-2", constituency())
                .then()
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
        send(
                        "cc-pub",
                        "constituencies",
                        CONSTITUENCIES,
                        "CC-03388-2,COMMUNE_COUNCIL,03388,2,5,03388",
                        "CC-03388-1,COMMUNE_COUNCIL,03388,1,3,03388",
                        "CC-03388-3,COMMUNE_COUNCIL,03388,3,3,03388")
                .isRejectedFor("2 code published", "4 code published");
        deleteNow(FOUNDER, "cc-pub", "constituencies/CC-03388-2").then().statusCode(409);
        postNow(
                        FOUNDER,
                        "cc-pub",
                        "constituencies/CC-03388-2",
                        "corrections",
                        Map.of("constituency", constituency(), "document", DOCUMENT))
                .then()
                .statusCode(200)
                .body("seats", is(5));
    }

    /** Art 10.1: the National Election Council alone. */
    @Test
    void aProvinceDoesNotTouchConstituenciesOfTheNationalAssembly() {
        Country.constituencies2021("cc-na");
        Officials.give("cc-na", "ub-12", "COMMITTEE", "12");
        Map<String, Object> assembly = Map.of(
                "code",
                "NA-12-1",
                "ballotType",
                "NATIONAL_ASSEMBLY",
                "councilArea",
                "12",
                "number",
                1,
                "seats",
                2,
                "covers",
                List.of("105"));

        putNow("ub-12", "cc-na", "constituencies/NA-12-1", assembly).then().statusCode(403);
        deleteNow("ub-12", "cc-na", "constituencies/NA-12-2").then().statusCode(403);
        post("ub-12", "cc-na", "councils/NA-12/publication", Map.of("document", DOCUMENT))
                .then()
                .statusCode(403);
        post("ub-12", "cc-na", "councils/PC-12/publication", Map.of("document", DOCUMENT))
                .then()
                .statusCode(200);
    }
}
