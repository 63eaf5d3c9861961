package vn.baucu.committee.membership;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.Officials.sendAs;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.Country;
import vn.baucu.committee.Officials;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class BodyImportResourceTest {

    private static final String BODIES =
            "kind,scope,name,actor,area,decision_number,decision_date,issuer,signer,number,setting,covers,reason";
    private static final String MEMBERS = "body,name,gender,position,birth_date,birth_year,organisation,contact,user";
    private static final String DECISION = "7/QĐ-UBND,2021-04-01,Ủy ban nhân dân,Vàng Văn Thử";

    @Test
    void bodiesComeFirstAndTheirMembersAfter() {
        Country.pollingAreas2021("bi");
        String[] bodies = {
            BODIES,
            "POLLING_TEAM,03388-001,Tổ số 1,PEOPLES_COMMITTEE,03388," + DECISION + ",,,,",
            "POLLING_TEAM,318-001,Tổ số 2,PEOPLES_COMMITTEE,318," + DECISION + ",,,,",
            "SUBCOMMITTEE,12,Tiểu ban an ninh,PEOPLES_COMMITTEE,12," + DECISION + ",1,,,"
        };
        send("bi", "bodies", bodies).isDone(3, 0, 0);
        asFounder()
                .get("/api/v1/elections/bi/bodies/PT-03388-001")
                .then()
                .body("members", is(0))
                .body("deviations.code", hasItem("size"));
        String[] members = lines(MEMBERS, team("PT-03388-001", 11), team("PT-318-001", 5));
        send("bi", "members", members).isDone(16, 0, 0);

        asFounder()
                .get("/api/v1/elections/bi/bodies/PT-03388-001")
                .then()
                .body("members", is(11))
                .body("deviations", empty());
        as("PT-03388-001-1").get("/api/v1/elections/bi/areas").then().statusCode(200);
        send("bi", "bodies", repeated(bodies)).isDone(0, 0, 3);
        send("bi", "members", repeated(members)).isDone(0, 0, 16);
    }

    @Test
    void everyWrongRowIsNamed() {
        Country.pollingAreas2021("bi-wrong");
        send(
                        "bi-wrong",
                        "bodies",
                        BODIES,
                        "TEAM,03388-001,Tổ,PEOPLES_COMMITTEE,03388," + DECISION + ",,,,",
                        "POLLING_TEAM,99999-001,Tổ,PEOPLES_COMMITTEE,03388," + DECISION + ",,,,",
                        "POLLING_TEAM,03388-001,Tổ,PEOPLES_COMMITTEE,12," + DECISION + ",,,,",
                        "POLLING_TEAM,03388-001,Tổ,PEOPLES_COMMITTEE,03388," + DECISION + ",,,,",
                        "POLLING_TEAM,03388-002,,PEOPLES_COMMITTEE,03388,7,1/4/2021,Ủy ban,Vàng,x,BIG,,")
                .isRejectedFor(
                        "2 kind unknown-word",
                        "3 scope unknown-scope",
                        "4 area not-the-authority",
                        "5 scope duplicate",
                        "6 setting unknown-word",
                        "6 name required",
                        "6 decision_date wrong-form",
                        "6 number wrong-form");
        send("bi-wrong", "bodies", BODIES, "POLLING_TEAM,03388-001,Tổ,PEOPLES_COMMITTEE,03388," + DECISION + ",,,,")
                .isDone();
        send(
                        "bi-wrong",
                        "members",
                        lines(
                                MEMBERS,
                                team("PT-03388-001", 3),
                                List.of(
                                        "PT-99,Lò A,MALE,HEAD,1980-01-01,,,,",
                                        "PT-03388-001,Lò B,MALE,HEAD,1980-01-01,,,,")))
                .isRejectedFor("2 body size", "5 body unknown-body", "6 body apart");
        send("bi-wrong", "members", MEMBERS, "PT-03388-001,Lò A,X,BOSS,80,,,,")
                .isRejectedFor(
                        "2 gender unknown-word",
                        "2 position unknown-word",
                        "2 birth_date wrong-form",
                        "2 body size",
                        "2 body position-head",
                        "2 body position-secretary");
    }

    @Test
    void aFileKeepsToTheAreaOfTheDuty() {
        Country.pollingAreas2021("bi-scope");
        Officials.give("bi-scope", "bi-108", "COMMITTEE", "108");

        sendAs(
                        "bi-108",
                        "bi-scope",
                        "bodies",
                        BODIES,
                        "POLLING_TEAM,03388-001,Tổ,PEOPLES_COMMITTEE,03388," + DECISION + ",,,,")
                .isRejectedFor("2 scope area-out-of-scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bodies", "members"})
    void doors(String kind) {
        Officials.post(RestAssured.given(), "bi-none", kind, "x").then().statusCode(401);
        Officials.post(as("bi-nobody"), "bi-none", kind, "x").then().statusCode(403);
        Officials.post(asFounder(), "bi-none", kind, "x").then().statusCode(404);
    }

    private static List<String> team(String body, int size) {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            String position = i == 1 ? "HEAD" : i == 2 ? "SECRETARY" : "MEMBER";
            rows.add(body + ",Lò Văn Số " + i + ",MALE," + position + ",1980-01-0" + (i % 9 + 1) + ",,Trường học,,"
                    + (i == 1 ? body + "-1" : ""));
        }
        return rows;
    }

    @SafeVarargs
    private static String[] lines(String header, List<String>... parts) {
        List<String> lines = new ArrayList<>(List.of(header));
        for (List<String> part : parts) {
            lines.addAll(part);
        }
        return lines.toArray(String[]::new);
    }

    /** The same rows under another hash. */
    private static String[] repeated(String... lines) {
        String[] again = Arrays.copyOf(lines, lines.length);
        again[again.length - 1] += "\n";
        return again;
    }
}
