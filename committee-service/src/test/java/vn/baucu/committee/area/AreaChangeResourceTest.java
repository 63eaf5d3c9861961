package vn.baucu.committee.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Country.AREAS;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.enter;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.change.Edits.DOCUMENT;
import static vn.baucu.committee.change.Edits.deleteNow;
import static vn.baucu.committee.change.Edits.get;
import static vn.baucu.committee.change.Edits.post;
import static vn.baucu.committee.change.Edits.postNow;
import static vn.baucu.committee.change.Edits.putNow;
import static vn.baucu.committee.change.Edits.ward;
import static vn.baucu.committee.change.Edits.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.committee.change.Edits;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class AreaChangeResourceTest {

    private static final Map<String, Object> NEW = Edits.area("03400", "COMMUNE", "WARD", "Phường Quyết Tiến", "105");

    @Test
    void anAreaIsAddedByTheRulesOfTheImport() {
        Country.areas2021("ac-new");

        post(FOUNDER, "ac-new", "areas", with(NEW, "population", 5200))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/elections/ac-new/areas/03400"))
                .body("path", is(List.of("VN", "12", "105", "03400")))
                .body("population", is(5200));
        post(FOUNDER, "ac-new", "areas", with(with(NEW, "code", "03401"), "kind", "TOWN"))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", is("/kind"))
                .body("violations[0].code", is("kind-of-other-level"));
    }

    @Test
    void aFileMayDescribeAreas() {
        Country.areas2021("ac-file");

        send(
                        "ac-file",
                        "areas",
                        AREAS + ",external_code,terrain,population,voters,council_seats",
                        "03386,COMMUNE,WARD,Phường Quyết Thắng,105,H12.01,MOUNTAIN,8211,5120,21",
                        "03388,COMMUNE,WARD,Phường Đoàn Kết,105,,,,,")
                .isDone(0, 1, 1);

        get("ac-file", "areas/03386")
                .then()
                .body("externalCode", is("H12.01"))
                .body("terrain", is("MOUNTAIN"))
                .body("population", is(8211))
                .body("councilSeats", is(21));
        send("ac-file", "areas", AREAS, "03386,COMMUNE,WARD,Phường Quyết Thắng,105")
                .isDone(0, 0, 1);
        send(
                        "ac-file",
                        "areas",
                        AREAS + ",external_code,terrain,population",
                        "03386,COMMUNE,WARD,Phường Quyết Thắng,105,H 12,SEA,8.211")
                .isRejectedFor("2 external_code wrong-form", "2 terrain unknown-word", "2 population wrong-form");
    }

    @Test
    void itIsKnownWhatAnAreaWasAtEachVersion() {
        Country.areas2021("ac-past");
        putNow(FOUNDER, "ac-past", "areas/03388", with(ward(), "name", "Phường Đoàn Kết Mới"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        get("ac-past", "areas/03388/versions/1").then().body("state.name", is("Phường Đoàn Kết"));
        get("ac-past", "areas/03388/versions/2")
                .then()
                .body("state.name", is("Phường Đoàn Kết Mới"))
                .body("replacedBy", nullValue());
        get("ac-past", "areas/03388/versions/3").then().statusCode(404);
        get("ac-past", "areas/03388/history")
                .then()
                .body("now.version", is(2))
                .body("earlier.version", is(List.of(1)))
                .body("earlier[0].replacedBy", is(FOUNDER));
    }

    @Test
    void anAreaThatGoesKeepsItsCodeAndGoesOnFromItsLastVersion() {
        Country.areas2021("ac-gone");
        post(FOUNDER, "ac-gone", "areas", NEW).then().statusCode(201);

        deleteNow(FOUNDER, "ac-gone", "areas/03400").then().statusCode(204);

        get("ac-gone", "areas/03400").then().statusCode(404);
        get("ac-gone", "areas/03400/history").then().statusCode(200).body("earlier.version", is(List.of(1, 2)));
        post(FOUNDER, "ac-gone", "areas", NEW).then().statusCode(201).header("ETag", "\"3\"");
        List<JsonPath> told = Log.events(Topics.AREAS, "ac-gone", 11).stream()
                .filter(event -> event.getString("area").equals("03400"))
                .toList();
        assertThat(told).extracting(event -> event.getLong("version")).containsExactly(1L, 2L, 3L);
        assertThat(told.get(1).getString("removedAt")).isNotNull();
        assertThat(told.get(2).getString("removedAt")).isNull();
    }

    @Test
    void anAreaInUseDoesNotGo() {
        Country.constituencies2021("ac-use");

        deleteNow(FOUNDER, "ac-use", "areas/105").then().statusCode(409);
        deleteNow(FOUNDER, "ac-use", "areas/03388").then().statusCode(409);
    }

    @Test
    void afterPublicationOnlyADocumentRenamesAnArea() {
        Country.constituencies2021("ac-doc");
        post(FOUNDER, "ac-doc", "councils/CC-03388/publication", Map.of("document", DOCUMENT))
                .then()
                .statusCode(200);
        Map<String, Object> renamed = with(ward(), "name", "Phường Mới");

        putNow(FOUNDER, "ac-doc", "areas/03388", renamed)
                .then()
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
        putNow(FOUNDER, "ac-doc", "areas/03388", with(ward(), "population", 9000))
                .then()
                .statusCode(200);
        postNow(FOUNDER, "ac-doc", "areas/03388", "corrections", Map.of("area", renamed, "document", DOCUMENT))
                .then()
                .statusCode(200)
                .body("name", is("Phường Mới"));
        get("ac-doc", "areas/03388/history").then().body("earlier[1].document.number", is("15/QĐ-UBND"));
    }

    @Test
    void whilePeopleVoteOnlyADocumentChangesAnAreaAndWhileVotesAreCountedNothing() {
        Country.areas2021("ac-open");
        Map<String, Object> correction = Map.of("area", with(ward(), "name", "Phường Mới"), "document", DOCUMENT);
        enter("ac-open", "OPEN").then().statusCode(200);

        putNow(FOUNDER, "ac-open", "areas/03388", ward()).then().statusCode(409);
        deleteNow(FOUNDER, "ac-open", "areas/03388").then().statusCode(409);
        post(FOUNDER, "ac-open", "areas", NEW).then().statusCode(409);
        postNow(FOUNDER, "ac-open", "areas/03388", "corrections", correction)
                .then()
                .statusCode(200);

        enter("ac-open", "COUNTING").then().statusCode(200);
        postNow(FOUNDER, "ac-open", "areas/03388", "corrections", correction)
                .then()
                .statusCode(409);
    }
}
