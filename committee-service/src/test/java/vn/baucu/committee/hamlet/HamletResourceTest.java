package vn.baucu.committee.hamlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.enter;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.Officials.sendAs;
import static vn.baucu.committee.change.Edits.deleteNow;
import static vn.baucu.committee.change.Edits.get;
import static vn.baucu.committee.change.Edits.hamlet;
import static vn.baucu.committee.change.Edits.post;
import static vn.baucu.committee.change.Edits.putNow;
import static vn.baucu.committee.change.Edits.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
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
class HamletResourceTest {

    @Inject
    Jdbi jdbi;

    private static final String HAMLETS = "code,commune,kind,name,external_code,population,voters";

    private static void hamlets(String election) {
        Country.areas2021(election);
        send(
                        election,
                        "hamlets",
                        HAMLETS,
                        "03388-T01,03388,RESIDENTIAL_GROUP,Tổ dân phố số 1,H1,2100,1400",
                        "03388-T02,03388,RESIDENTIAL_GROUP,Tổ dân phố số 2,,900,600",
                        "03388-T01A,03388,RESIDENTIAL_GROUP,Tổ dân phố số 1 (phía bắc),,1200,800",
                        "03478-T01,03478,VILLAGE,Bản Nà Đông,,400,260")
                .isDone(4, 0, 0);
    }

    @Test
    void hamletsAreImportedAndKeepWhatAFileLeavesOut() {
        hamlets("ha-file");

        send("ha-file", "hamlets", "code,commune,kind,name", "03388-T02,03388,RESIDENTIAL_GROUP,Tổ dân phố số 2")
                .isDone(0, 0, 1);
        get("ha-file", "hamlets/03388-T02")
                .then()
                .header("ETag", "\"1\"")
                .body("population", is(900))
                .body("partOf", nullValue())
                .body("path", is(List.of("VN", "12", "105", "03388")));
        get("ha-file", "hamlets/03388-T01A").then().body("partOf", is("03388-T01"));
    }

    @ParameterizedTest
    @CsvSource({
        "area=03388, 03388-T01 03388-T01A 03388-T02",
        "area=108, 03478-T01",
        "kind=VILLAGE, 03478-T01",
        "q=na dong, 03478-T01",
        "q=so 2, 03388-T02"
    })
    void hamletsAreFiltered(String query, String codes) {
        if (get("ha-list", "hamlets").statusCode() == 404) {
            hamlets("ha-list");
        }

        get("ha-list", "hamlets?" + query).then().statusCode(200).body("items.code", is(List.of(codes.split(" "))));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Country.areas2021("ha-wrong");

        send(
                        "ha-wrong",
                        "hamlets",
                        HAMLETS,
                        "03388-T01,03388,RESIDENTIAL_GROUP,Tổ 1,,,",
                        "03388-T01,03388,RESIDENTIAL_GROUP,Tổ 1,,,",
                        "03388-01,03388,RESIDENTIAL_GROUP,Tổ 2,,,",
                        "03386-T01,03388,RESIDENTIAL_GROUP,Tổ 3,,,",
                        "03388-T04,99999,RESIDENTIAL_GROUP,Tổ 4,,,",
                        "03388-T05,03388,STREET,Tổ 5,,,",
                        "03388-T06,03388,VILLAGE,,,,",
                        "03388-T07A,03388,VILLAGE,Tổ 7,,,",
                        "105-T01,105,VILLAGE,Tổ 8,,,",
                        "03388-T09,03388,VILLAGE,Tổ 9,,-1,1.000")
                .isRejectedFor(
                        "3 code duplicate",
                        "4 code wrong-form",
                        "5 code wrong-form",
                        "6 commune unknown-area",
                        "7 kind unknown-word",
                        "8 name wrong-form",
                        "9 code whole-missing",
                        "10 commune not-a-commune",
                        "11 population wrong-form",
                        "11 voters wrong-form");
    }

    @Test
    void aHamletIsAddedChangedAndTakenAway() {
        hamlets("ha-edit");

        post(FOUNDER, "ha-edit", "hamlets", hamlet("03388-T03", "03388", "Tổ dân phố số 3"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        putNow(
                        FOUNDER,
                        "ha-edit",
                        "hamlets/03388-T03",
                        with(hamlet("03388-T03", "03388", "Tổ dân phố số 3"), "voters", 700))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("voters", is(700));
        deleteNow(FOUNDER, "ha-edit", "hamlets/03388-T03").then().statusCode(204);
        post(FOUNDER, "ha-edit", "hamlets", hamlet("03388-T03", "03388", "Tổ dân phố số 3"))
                .then()
                .header("ETag", "\"4\"");
        deleteNow(FOUNDER, "ha-edit", "hamlets/03388-T01").then().statusCode(409);
        assertThat(Log.events(Topics.HAMLETS, "ha-edit", 8).stream()
                        .filter(event -> event.getString("hamlet").equals("03388-T03"))
                        .map(event -> event.getInt("version") + " " + (event.getString("removedAt") == null)))
                .containsExactly("1 true", "2 true", "3 false", "4 true");
    }

    /** Or whoever asks next would wait for a plan made without knowing how much there is. */
    @Test
    void theDatabaseLooksAtWhatALargeFileBrought() {
        Country.areas2021("f3-large");
        List<String> lines = new ArrayList<>(List.of("code,commune,kind,name"));
        for (String commune : List.of("03386", "03388", "03478")) {
            for (int number = 1; number <= 999; number++) {
                String code = String.format(Locale.ROOT, "%s-T%02d", commune, number);
                lines.add(code + "," + commune + ",VILLAGE,Bản " + number);
                lines.add(code + "A," + commune + ",VILLAGE,Bản " + number + " (phía bắc)");
            }
        }

        sendAs(FOUNDER, "f3-large", "hamlets", lines.toArray(String[]::new)).isDone(5_994, 0, 0);

        await().until(() -> jdbi.withHandle(handle -> handle.createQuery(
                        "select last_analyze is not null from pg_stat_user_tables where relid = 'committee.hamlet'::regclass")
                .mapTo(Boolean.class)
                .one()));
    }

    @Test
    void aCommitteeImportsTheHamletsOfItsArea() {
        Country.areas2021("ha-scope");
        Officials.give("ha-scope", "ub-ha", "COMMITTEE", "105");

        sendAs("ub-ha", "ha-scope", "hamlets", HAMLETS, "03388-T01,03388,VILLAGE,Tổ 1,,,")
                .isDone(1, 0, 0);
        sendAs("ub-ha", "ha-scope", "hamlets", HAMLETS, "03478-T01,03478,VILLAGE,Bản 1,,,")
                .isRejectedFor("2 commune area-out-of-scope");
    }

    @Test
    void onceTheElectionHasOpenedHamletsStay() {
        hamlets("ha-open");
        enter("ha-open", "OPEN").then().statusCode(200);
        Map<String, Object> other = hamlet("03388-T02", "03388", "Tổ khác");

        putNow(FOUNDER, "ha-open", "hamlets/03388-T02", other).then().statusCode(409);
        deleteNow(FOUNDER, "ha-open", "hamlets/03388-T02").then().statusCode(409);
    }
}
