package vn.baucu.committee.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;
import static vn.baucu.committee.Officials.send;
import static vn.baucu.committee.membership.Staff.change;
import static vn.baucu.committee.membership.Staff.decision;
import static vn.baucu.committee.membership.Staff.establish;
import static vn.baucu.committee.membership.Staff.established;
import static vn.baucu.committee.membership.Staff.establishment;
import static vn.baucu.committee.membership.Staff.member;
import static vn.baucu.committee.membership.Staff.team;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

/** Who cannot take a seat, and who cannot see who has one. */
@QuarkusTest
@WithTestResource(Embedded.class)
class MemberDoorsResourceTest {

    private static final String TEAM = "PT-03388-001";
    private static final String MEMBERS = "/api/v1/elections/og-md/members";

    @BeforeEach
    void country() {
        if (asFounder().get("/api/v1/elections/og-md").statusCode() == 200) {
            return;
        }
        Country.pollingAreas2021("og-md");
        List<Map<String, Object>> members = team(11);
        members.get(0).put("user", "og-md-1");
        established("og-md", establishment("POLLING_TEAM", "03388-001", "03388", members));
        give("og-md", "og-md-audit", "AUDITOR", "12");
        give("og-md", "og-md-105", "COMMITTEE", "105");
        give("og-md", "og-md-108", "COMMITTEE", "108");
        give("og-md", "og-md-ban", "BOARD", "DC-105-1");
        give("og-md", "og-md-to", "POLLING_TEAM", "03386-001");
    }

    /** M-017. */
    @ParameterizedTest
    @CsvSource({"LÒ THỊ MỘT, og-md-other, /member/name", "Ma Thị Khác, og-md-1, /member/name"})
    void whoSitsOnABodyIsNotNamedToItAgain(String name, String user, String pointer) {
        change(asFounder(), "og-md", TEAM + "/members", naming(name, user))
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"))
                .body("violations.pointer", contains(pointer));
    }

    /** M-017. */
    @Test
    void nobodyIsNamedTwiceInOneDecision() {
        List<Map<String, Object>> members = team(10);
        members.add(member("LÒ THỊ MỘT", "MEMBER"));

        establish(asFounder(), "og-md", establishment("POLLING_TEAM", "03388-002", "03388", members))
                .then()
                .statusCode(409)
                .body("type", is("/problems/duplicate"))
                .body("violations.pointer", contains("/members/10/name"));
    }

    /** M-026. */
    @Test
    void anAuditorTakesNoSeat() {
        change(asFounder(), "og-md", TEAM + "/members", naming("Ma Thị Kiểm", "og-md-audit"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/member/user"))
                .body("violations.code", contains("conflict-of-interest"));
        List<Map<String, Object>> members = team(11);
        members.get(2).put("user", "og-md-audit");
        establish(asFounder(), "og-md", establishment("POLLING_TEAM", "03388-002", "03388", members))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/members/2/user"))
                .body("violations.code", contains("conflict-of-interest"));
    }

    /** M-026. */
    @Test
    void anAuditorStandsInForNobody() {
        Map<String, Object> delegation = Map.of(
                "user", "og-md-audit",
                "name", "Ma Thị Kiểm",
                "from", "2021-05-01",
                "lastDay", "2999-05-24",
                "decision", decision("2021-05-01"));

        change(asFounder(), "og-md", TEAM + "/members/" + head() + "/delegations", delegation)
                .then()
                .statusCode(422)
                .body("violations.code", contains("conflict-of-interest"));
    }

    /** M-026. */
    @Test
    void noFileSeatsAnAuditor() {
        send(
                        "og-md",
                        "bodies",
                        "kind,scope,name,actor,area,decision_number,decision_date,issuer,signer",
                        "POLLING_TEAM,318-001,Tổ số 2,PEOPLES_COMMITTEE,318,7/QĐ-UBND,2021-04-01,Ủy ban,Vàng Văn Thử")
                .isDone();

        send(
                        "og-md",
                        "members",
                        "body,name,gender,position,birth_year,user",
                        "PT-318-001,Lò Thị A,FEMALE,HEAD,1985,",
                        "PT-318-001,Ma Thị Kiểm,FEMALE,SECRETARY,1985,og-md-audit",
                        "PT-318-001,Lò Thị B,FEMALE,MEMBER,1985,",
                        "PT-318-001,Lò Thị C,FEMALE,MEMBER,1985,",
                        "PT-318-001,Lò Thị D,FEMALE,MEMBER,1985,")
                .isRejectedFor("3 user conflict-of-interest");
    }

    /** M-026: an inspection delegation only reads. */
    @Test
    void anAuditorMayInspect() {
        Map<String, Object> delegation = establishment(
                "INSPECTION_DELEGATION",
                "12",
                "12",
                new ArrayList<>(List.of(member("Ma Thị Kiểm", "HEAD", "og-md-audit"))));
        delegation.put("number", 7);

        establish(asFounder(), "og-md", delegation).then().statusCode(201);
    }

    /** M-026. */
    @Test
    void anAuditorWhoHasEndedTakesASeat() {
        give("og-md", "og-md-was", "AUDITOR", "12");
        String duty = "/api/v1/elections/og-md/officers/og-md-was/duties/AUDITOR/12";
        asFounder().header("If-Match", "\"1\"").delete(duty);

        int named = change(asFounder(), "og-md", TEAM + "/members", naming("Ma Thị Từng", "og-md-was"))
                .statusCode();

        assertThat(named).isEqualTo(201);
    }

    /** M-035: there is no field for it, so it reaches nobody. */
    @Test
    void noMemberHasACitizenNumber() {
        Map<String, Object> member = member("Ma Thị Số", "MEMBER", "og-md-num");
        member.put("citizenId", "012180001234");
        Map<String, Object> naming = Map.of("member", member, "decision", decision("2021-05-10"));
        change(asFounder(), "og-md", TEAM + "/members", naming).then().statusCode(400);

        Map<String, Object> shown = asFounder().get(MEMBERS + "?body=" + TEAM).path("items[0]");
        assertThat(shown.keySet())
                .isSubsetOf(Set.of(
                        "member",
                        "body",
                        "name",
                        "birthDate",
                        "birthYear",
                        "gender",
                        "position",
                        "organisation",
                        "contact",
                        "user",
                        "decision",
                        "until",
                        "endReason",
                        "endDecision",
                        "succeeds"));
        for (String list : List.of(MEMBERS, "/api/v1/elections/og-md/officers", "/api/v1/elections/og-md/bodies")) {
            for (String form : List.of("application/json", "text/csv")) {
                assertThat(asFounder().accept(form).get(list).asString())
                        .doesNotContainIgnoringCase("citizen")
                        .doesNotContainPattern("(?<![0-9A-Fa-f-])[0-9]{12}(?![0-9A-Fa-f-])");
            }
        }
    }

    /** M-036. */
    @ParameterizedTest
    @CsvSource({
        "og-md-108, body=PT-03388-001",
        "og-md-to, body=PT-03388-001",
        "og-md-108, within=105",
        "og-md-108, within=03388",
        "og-md-105, within=108",
        "og-md-105, within=318",
        "og-md-ban, within=108",
        "og-md-to, within=03388"
    })
    void theMembersOfAForeignAreaAreRefused(String officer, String query) {
        as(officer).get(MEMBERS + "?" + query).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
        as(officer).accept("text/csv").get(MEMBERS + "?" + query).then().statusCode(403);
    }

    /** M-036: the own part of a larger area is shown. */
    @ParameterizedTest
    @CsvSource({
        "trunguong, within=12",
        "og-md-105, within=03388",
        "og-md-105, within=105",
        "og-md-105, within=12",
        "og-md-ban, within=03388",
        "og-md-ban, body=PT-03388-001",
        "og-md-audit, within=03388"
    })
    void theMembersOfTheOwnAreaAreShown(String officer, String query) {
        as(officer).get(MEMBERS + "?" + query).then().statusCode(200).body("items.body[0]", is(TEAM));
    }

    private static Map<String, Object> naming(String name, String user) {
        return Map.of("member", member(name, "MEMBER", user), "decision", decision("2021-05-10"));
    }

    private static String head() {
        return asFounder().get(MEMBERS + "?body=" + TEAM + "&position=HEAD").path("items[0].member");
    }
}
