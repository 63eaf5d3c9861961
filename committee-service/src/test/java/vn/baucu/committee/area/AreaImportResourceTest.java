package vn.baucu.committee.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Country.AREAS;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.enter;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.Officials.sendAs;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.Log;
import vn.baucu.committee.Officials;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class AreaImportResourceTest {

    private static final String PROVINCE = "12,PROVINCE,PROVINCE,Tỉnh Lai Châu,VN";
    private static final String DISTRICT = "105,DISTRICT,PROVINCIAL_CITY,Thành phố Lai Châu,12";

    @Test
    void parentsMayComeLaterInTheFile() {
        Officials.announce2021("ai-order");

        send("ai-order", "areas", AREAS, "03386,COMMUNE,WARD,Phường Quyết Thắng,105", DISTRICT, PROVINCE)
                .isDone(3, 0, 0);

        JsonPath commune = Log.events(Topics.AREAS, "ai-order", 4).stream()
                .filter(event -> event.getString("area").equals("03386"))
                .findFirst()
                .orElseThrow();
        assertThat(commune.getMap("path"))
                .containsEntry("nation", "VN")
                .containsEntry("province", "12")
                .containsEntry("district", "105")
                .containsEntry("commune", "03386");
    }

    @Test
    void aRowThatSaysNothingNewChangesNothing() {
        Officials.announce2021("ai-same");
        send("ai-same", "areas", AREAS, PROVINCE, DISTRICT).isDone(2, 0, 0);

        send("ai-same", "areas", AREAS, PROVINCE, "105,DISTRICT,PROVINCIAL_CITY,Thành phố Mới,12")
                .isDone(0, 1, 1);

        asFounder()
                .get("/api/v1/elections/ai-same/areas/105")
                .then()
                .header("ETag", "\"2\"")
                .body("name", is("Thành phố Mới"));
    }

    @Test
    void aMovedDistrictTakesItsCommunesAlong() {
        Officials.announce2021("ai-move");
        send(
                        "ai-move",
                        "areas",
                        AREAS,
                        PROVINCE,
                        DISTRICT,
                        "11,PROVINCE,PROVINCE,Tỉnh Điện Biên,VN",
                        "03386,COMMUNE,WARD,Phường Quyết Thắng,105")
                .isDone(4, 0, 0);

        send("ai-move", "areas", AREAS, "105,DISTRICT,PROVINCIAL_CITY,Thành phố Lai Châu,11")
                .isDone(0, 2, 0);

        asFounder()
                .get("/api/v1/elections/ai-move/areas/03386")
                .then()
                .header("ETag", "\"2\"")
                .body("path", is(List.of("VN", "11", "105", "03386")));
    }

    @Test
    void anAreaInUseDoesNotMove() {
        Country.constituencies2021("ai-use");

        send(
                        "ai-use",
                        "areas",
                        AREAS,
                        "11,PROVINCE,PROVINCE,Tỉnh Điện Biên,VN",
                        "105,DISTRICT,PROVINCIAL_CITY,Thành phố Lai Châu,11")
                .isRejectedFor("3 parent_code area-in-use");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Officials.announce2021("ai-wrong");

        send(
                        "ai-wrong",
                        "areas",
                        AREAS,
                        PROVINCE,
                        "12,PROVINCE,PROVINCE,Tỉnh Khác,VN",
                        "ABC,DISTRICT,TOWN,Thị xã A,12",
                        "106,COUNTY,TOWN,Thị xã B,12",
                        "107,DISTRICT,CITY,Thị xã C,12",
                        "108,DISTRICT,WARD,Phường D,12",
                        "109,DISTRICT,TOWN,,12",
                        "110,DISTRICT,TOWN,Thị xã E,",
                        "111,DISTRICT,TOWN,Thị xã F,99",
                        "112,DISTRICT,TOWN,Thị xã G,VN",
                        "VN,NATION,NATION,Việt Nam,VN")
                .isRejectedFor(
                        "3 code duplicate",
                        "4 code wrong-form",
                        "5 level unknown-word",
                        "6 kind unknown-word",
                        "7 kind kind-of-other-level",
                        "8 name wrong-form",
                        "9 parent_code required",
                        "10 parent_code unknown-area",
                        "11 parent_code level-above",
                        "12 code wrong-form",
                        "12 level nation-exists",
                        "12 kind unknown-word");
        asFounder().get("/api/v1/elections/ai-wrong/areas/12").then().statusCode(404);
    }

    @Test
    void aDuplicateNamesBothLines() {
        Officials.announce2021("ai-double");

        var refused = send("ai-double", "areas", AREAS, PROVINCE, DISTRICT, PROVINCE);

        refused.isRejectedFor("4 code duplicate");
        assertThat(refused.errorFile()).contains("dòng 2 và dòng 4");
    }

    @Test
    void noAreaLiesWithinItself() {
        Officials.announce2021("ai-cycle");

        send(
                        "ai-cycle",
                        "areas",
                        AREAS,
                        PROVINCE,
                        "105,DISTRICT,TOWN,Thị xã A,105",
                        "106,DISTRICT,TOWN,Thị xã B,107",
                        "107,DISTRICT,TOWN,Thị xã C,108",
                        "108,DISTRICT,TOWN,Thị xã D,106")
                .isRejectedFor(
                        "3 parent_code cycle", "4 parent_code cycle", "5 parent_code cycle", "6 parent_code cycle");
    }

    @Test
    void namesThatDifferOnlyInTheirCompositionAreOneName() {
        Officials.announce2021("ai-twins");
        String decomposed = Normalizer.normalize("Thành phố Lai Châu", Normalizer.Form.NFD);

        send("ai-twins", "areas", AREAS, PROVINCE, DISTRICT, "106,DISTRICT,PROVINCIAL_CITY," + decomposed + ",12")
                .isRejectedFor("4 name name-taken");
    }

    @Test
    void theRegimeOf2026HasNoDistricts() {
        Officials.announce2026("ai-2026");

        send("ai-2026", "areas", AREAS, PROVINCE, DISTRICT).isRejectedFor("3 level not-in-regime");
        send("ai-2026", "areas", AREAS, PROVINCE, "03386,COMMUNE,WARD,Phường Tân Phong,12")
                .isDone(2, 0, 0);
    }

    @Test
    void aCommitteeImportsWhatLiesBelowIts() {
        Country.areas2021("ai-scope");
        Officials.give("ai-scope", "ub-ai", "COMMITTEE", "105");

        sendAs("ub-ai", "ai-scope", "areas", AREAS, "03389,COMMUNE,WARD,Phường Mới,105")
                .isDone(1, 0, 0);
        sendAs(
                        "ub-ai",
                        "ai-scope",
                        "areas",
                        AREAS,
                        "03390,COMMUNE,WARD,Phường Khác,105",
                        "03479,COMMUNE,COMMUNE,Xã Lạ,108")
                .isRejectedFor("3 code area-out-of-scope");
        sendAs("ub-ai", "ai-scope", "areas", AREAS, "105,DISTRICT,TOWN,Thị xã Lai Châu,12")
                .isRejectedFor("2 code area-out-of-scope");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,level,kind,name,parent_code|upload-rejected",
                "''|upload-rejected",
                "code;level;kind;name;parent_code\\n1;2;3;4;5|upload-rejected",
                "code,level,kind,name\\n1,2,3,4|import-row-errors",
                "code,code,level,kind,name,parent_code\\n1,1,2,3,4,5|import-row-errors",
                "code,level,kind,name,parent_code,colour\\n1,2,3,4,5,6|import-row-errors",
                "<!doctype html>\\n<p>|file-type-mismatch"
            })
    void aFileOfAnotherFormIsRefusedAtOnce(String csv, String problem) {
        Officials.post(asFounder(), "ai-file", "areas", csv.replace("\\n", "\n"))
                .then()
                .statusCode(404);
        if (asFounder().get("/api/v1/elections/ai-form").statusCode() == 404) {
            Officials.announce2021("ai-form");
        }

        Officials.post(asFounder(), "ai-form", "areas", csv.replace("\\n", "\n"))
                .then()
                .statusCode(422)
                .body("type", is("/problems/" + problem));
    }

    @Test
    void theSameFileSentTwiceIsOneJob() {
        Officials.announce2021("ai-twice");
        String csv = String.join("\n", AREAS, PROVINCE);
        String job = Officials.post(asFounder(), "ai-twice", "areas", csv).header("Location");

        Officials.post(asFounder(), "ai-twice", "areas", csv)
                .then()
                .statusCode(200)
                .header("Location", is(job));
    }

    @Test
    void onceTheElectionHasOpenedAreasStay() {
        Officials.announce2021("ai-open");
        enter("ai-open", "OPEN").then().statusCode(200);

        Officials.post(asFounder(), "ai-open", "areas", String.join("\n", AREAS, PROVINCE))
                .then()
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
    }

    @Test
    void aJobNeedsADutyThatOrganises() {
        Country.pollingAreas2021("ai-who");
        Officials.give("ai-who", "to-ai", "POLLING_TEAM", "03388-001");

        Officials.post(RestAssured.given(), "ai-who", "areas", AREAS).then().statusCode(401);
        Officials.post(Officials.as("to-ai"), "ai-who", "areas", AREAS).then().statusCode(403);
    }
}
