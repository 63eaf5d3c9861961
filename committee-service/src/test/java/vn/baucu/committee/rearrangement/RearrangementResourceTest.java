package vn.baucu.committee.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.enter;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.change.Edits.DOCUMENT;
import static vn.baucu.committee.change.Edits.area;
import static vn.baucu.committee.change.Edits.get;
import static vn.baucu.committee.change.Edits.hamlet;
import static vn.baucu.committee.change.Edits.post;
import static vn.baucu.committee.change.Edits.putNow;
import static vn.baucu.committee.change.Edits.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class RearrangementResourceTest {

    private static final Map<String, Object> SIN_HO = area("108", "DISTRICT", "RURAL_DISTRICT", "Huyện Sìn Hồ", "12");
    private static final Map<String, Object> NEW = area("110", "DISTRICT", "TOWN", "Thị xã Mới", "12");

    private static Response rearrange(
            String election, List<String> predecessors, List<Map<String, Object>> successors) {
        return post(
                FOUNDER,
                election,
                "area-rearrangements",
                Map.of("document", DOCUMENT, "predecessors", predecessors, "successors", successors));
    }

    @Test
    void aMergerMovesWhatLiesBelowAndRemembersWhereItCameFrom() {
        Country.areas2021("re-merge");

        rearrange("re-merge", List.of("105", "108"), List.of(SIN_HO))
                .then()
                .statusCode(200)
                .body("gone", is(List.of("105")));

        get("re-merge", "areas/105").then().statusCode(404);
        get("re-merge", "areas/03388").then().body("path", is(List.of("VN", "12", "108", "03388")));
        get("re-merge", "areas/03388/versions/1").then().body("state.parent", is("105"));
        get("re-merge", "areas/105/history")
                .then()
                .body("successors.successor", is(List.of("108")))
                .body("successors[0].document.number", is("15/QĐ-UBND"))
                .body("earlier[0].state.name", is("Thành phố Lai Châu"));
        get("re-merge", "areas/108/history").then().body("predecessors.predecessor", is(List.of("105")));
        get("re-merge", "area-rearrangements").then().body("items.predecessor", is(List.of("105")));
    }

    @Test
    void aSplitSaysWhereWhatLiesBelowComesTo() {
        Country.areas2021("re-split");

        post(
                        FOUNDER,
                        "re-split",
                        "area-rearrangements",
                        Map.of(
                                "document",
                                DOCUMENT,
                                "predecessors",
                                List.of("105"),
                                "successors",
                                List.of(area("105", "DISTRICT", "PROVINCIAL_CITY", "Thành phố Lai Châu", "12"), NEW),
                                "children",
                                Map.of("03388", "110")))
                .then()
                .statusCode(200)
                .body("gone", is(List.of()));

        get("re-split", "areas/03388").then().body("parent", is("110"));
        get("re-split", "areas/03386").then().body("parent", is("105"));
        get("re-split", "areas/110/history").then().body("predecessors.predecessor", is(List.of("105")));
    }

    @Test
    void hamletsMoveAlongAndKeepTheirCodes() {
        Country.areas2021("f3-hamlets");
        hamlets("f3-hamlets");

        rearrange("f3-hamlets", List.of("03386", "03388"), List.of(ward("03386")))
                .then()
                .statusCode(200);

        get("f3-hamlets", "hamlets?area=03386")
                .then()
                .body("items.code", is(List.of("03386-T01", "03388-T01", "03388-T01A")))
                .body("items.commune", is(List.of("03386", "03386", "03386")))
                .body("items.version", is(List.of(1, 2, 2)))
                .body("items[1].path", is(List.of("VN", "12", "105", "03386")));
        get("f3-hamlets", "hamlets/03388-T01/versions")
                .then()
                .body("items.version", is(List.of(1, 2)))
                .body("items[0].state.commune", is("03388"))
                .body("items[0].document.number", is("15/QĐ-UBND"));
        assertThat(Log.events(Topics.HAMLETS, "f3-hamlets", 5)).anySatisfy(event -> assertThat(
                        event.getString("hamlet") + " " + event.getString("commune") + " " + event.getInt("version"))
                .isEqualTo("03388-T01A 03386 2"));
        putNow(
                        FOUNDER,
                        "f3-hamlets",
                        "hamlets/03388-T01",
                        with(hamlet("03388-T01", "03386", "Tổ dân phố số 9"), "voters", 10))
                .then()
                .statusCode(200);
        post(FOUNDER, "f3-hamlets", "hamlets", hamlet("03388-T01B", "03386", "Tổ dân phố số 9 (phía nam)"))
                .then()
                .statusCode(201);
        post(FOUNDER, "f3-hamlets", "hamlets", hamlet("03388-T02", "03386", "Tổ dân phố số 2"))
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("wrong-form")));
    }

    @Test
    void aSplitSaysWhereHamletsComeTo() {
        Country.areas2021("f3-split");
        hamlets("f3-split");
        List<Map<String, Object>> two = List.of(ward("03386"), ward("03387"));

        rearrange("f3-split", List.of("03388"), two)
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of("/children/03388-T01")));
        post(
                        FOUNDER,
                        "f3-split",
                        "area-rearrangements",
                        Map.of(
                                "document",
                                DOCUMENT,
                                "predecessors",
                                List.of("03386", "03388"),
                                "successors",
                                two,
                                "children",
                                Map.of("03388-T01", "03387", "03386-T01", "03387")))
                .then()
                .statusCode(200);

        get("f3-split", "hamlets?area=03387")
                .then()
                .body("items.code", is(List.of("03386-T01", "03388-T01", "03388-T01A")));
    }

    @Test
    void hamletsLieWhereTheirCommuneLies() {
        Country.areas2021("f3-follow");
        hamlets("f3-follow");

        rearrange("f3-follow", List.of("105", "108"), List.of(SIN_HO)).then().statusCode(200);

        get("f3-follow", "hamlets/03388-T01").then().body("path", is(List.of("VN", "12", "108", "03388")));
    }

    private static Map<String, Object> ward(String code) {
        return area(code, "COMMUNE", "WARD", "Phường " + code, "105");
    }

    private static void hamlets(String election) {
        send(
                        election,
                        "hamlets",
                        "code,commune,kind,name",
                        "03386-T01,03386,RESIDENTIAL_GROUP,Tổ dân phố số 1",
                        "03388-T01,03388,RESIDENTIAL_GROUP,Tổ dân phố số 9",
                        "03388-T01A,03388,RESIDENTIAL_GROUP,Tổ dân phố số 9 (phía bắc)")
                .isDone(3, 0, 0);
    }

    @Test
    void whatIsUnclearIsToldAtOnce() {
        Country.areas2021("re-wrong");

        rearrange("re-wrong", List.of("105", "999"), List.of(NEW, with(NEW, "code", "111")))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/predecessors/1", "/children/03386", "/children/03388"));
        rearrange("re-wrong", List.of("105"), List.of(NEW))
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("nothing-rearranged"));
    }

    @Test
    void whereSomebodyVotesNothingIsMerged() {
        Country.constituencies2021("re-use");

        rearrange("re-use", List.of("105", "108"), List.of(SIN_HO)).then().statusCode(409);

        get("re-use", "areas/105").then().statusCode(200);
    }

    @Test
    void onceTheElectionHasOpenedNothingIsMerged() {
        Country.areas2021("re-open");
        enter("re-open", "OPEN").then().statusCode(200);

        rearrange("re-open", List.of("105", "108"), List.of(SIN_HO))
                .then()
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
    }
}
