package vn.baucu.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.LaiChau2021.all;
import static vn.baucu.committee.LaiChau2021.areas;
import static vn.baucu.committee.LaiChau2021.created;
import static vn.baucu.committee.LaiChau2021.headOf;
import static vn.baucu.committee.LaiChau2021.path;
import static vn.baucu.committee.LaiChau2021.post;
import static vn.baucu.committee.LaiChau2021.read;
import static vn.baucu.committee.LaiChau2021.step;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.as;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.rehearsal.demonstration.AreaLevel;

/** What the bodies of Lai Châu do between their founding and election day, each as itself. */
final class LaiChauPreparation {

    private static final String PROVINCE = headOf("EC-12");
    private static final String DISTRICT = headOf("EC-105");
    private static final String COMMUNE = headOf("EC-03388");
    private static final String TEAM = headOf("PT-03388-001");
    private static final String SECRETARIES = "topic=COUNTING&kind=POLLING_TEAM&position=SECRETARY&within=03388";
    private static final Map<String, String> DECISION =
            Map.of("number", "17/QĐ-UBBC", "date", "2021-02-20", "issuer", "Ủy ban bầu cử tỉnh Lai Châu");

    private LaiChauPreparation() {}

    static void fortyTwoDocumentsAreRegisteredSevenOfThemDecisions() {
        Map.of("DECISION", 7, "PLAN", 9, "LETTER", 14, "GUIDANCE", 5, "NOTICE", 7)
                .forEach((kind, count) -> {
                    for (int number = 1; number <= count; number++) {
                        issue(kind, "2021-02-1" + number % 10, "Triển khai bầu cử, " + kind + " " + number);
                    }
                });
        issue("LETTER", "2021-03-30", "Sau ngày báo cáo");

        JsonPath decisions = read(PROVINCE, "documents?issuer=EC-12&kind=DECISION");
        assertThat(decisions.getList("items.symbol"))
                .contains("01/QĐ-UBBC", "07/QĐ-UBBC")
                .hasSize(7);
    }

    private static void issue(String kind, String date, String summary) {
        post(
                        PROVINCE,
                        "documents",
                        Map.of(
                                "kind",
                                kind,
                                "issuer",
                                "EC-12",
                                "date",
                                date,
                                "signer",
                                "Lò Văn Số 1",
                                "summary",
                                summary))
                .then()
                .statusCode(201);
    }

    static void theDelegationsDivideTheDistrictsWithoutOverlap() {
        List<String> districts = areas(AreaLevel.DISTRICT);
        for (int i = 0; i < districts.size(); i++) {
            int day = 1 + i / 2 * 2;
            visit("ID-12-" + (1 + i % 2), districts.get(i), day, day + 1).then().statusCode(201);
        }

        // The second delegation would come to a commune of a district where the first already is.
        visit("ID-12-2", "03388", 1, 1).then().statusCode(409).body("violations.code", is(List.of("visit-overlaps")));
        assertThat(all(PROVINCE, "inspections/visits?overlapping=true", "id")).isEmpty();
        JsonPath first = read(PROVINCE, "inspections/visits?delegation=ID-12-1");
        step(
                        headOf("ID-12-1"),
                        "inspections/visits/" + first.getString("items[0].id"),
                        "conclusion",
                        Map.of("text", "Đúng tiến độ, đúng luật"))
                .then()
                .statusCode(200)
                .body("state", is("CONCLUDED"));
    }

    private static Response visit(String delegation, String area, int from, int until) {
        return post(
                PROVINCE,
                "inspections/visits",
                Map.of(
                        "delegation",
                        delegation,
                        "round",
                        1,
                        "area",
                        area,
                        "from",
                        "2021-03-0" + from,
                        "until",
                        "2021-03-0" + until));
    }

    /** Art 39, 50: no service records the consultation, so the Front reports it with its minutes. */
    static void theFirstConsultationIsReported() {
        Officials.give(LaiChau2021.ELECTION, "lc.mat-tran", "FATHERLAND_FRONT", "12");

        as("lc.mat-tran")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "doneOn",
                        "2021-02-16",
                        "document",
                        Map.of(
                                "number",
                                "05/BB-MTTQ",
                                "date",
                                "2021-02-16",
                                "issuer",
                                "Mặt trận Tổ quốc tỉnh Lai Châu")))
                .put(path("areas/12/progress/C04/report"))
                .then()
                .statusCode(200);
    }

    /** Art 6, 15.10: money for the National Assembly's part comes from the council and is passed on. */
    static void moneyIsAllocatedAndSpent() {
        Map<String, Object> allocation = new HashMap<>(Map.of(
                "area", "12", "content", "GENERAL", "source", "NATIONAL_ASSEMBLY_PART", "amount", 9_000_000_000L));
        allocation.put("document", DECISION);
        String ofTheProvince = created(post(FOUNDER, "budget/allocations", allocation), "id");
        allocation.putAll(Map.of("parent", ofTheProvince, "area", "105", "content", "TRAINING", "amount", 60_000_000L));
        String ofTheDistrict = created(post(PROVINCE, "budget/allocations", allocation), "id");

        spend(ofTheDistrict, 45_000_000L).then().statusCode(201);

        spend(ofTheDistrict, 15_000_001L).then().statusCode(409).body("violations.code", is(List.of("over-spent")));
        assertThat(read(DISTRICT, "budget/allocations/" + ofTheDistrict).getLong("remaining"))
                .isEqualTo(15_000_000);
        assertThat(read(PROVINCE, "budget/allocations/" + ofTheProvince).getLong("passedOn"))
                .isEqualTo(60_000_000);
    }

    private static Response spend(String allocation, long amount) {
        return post(
                DISTRICT,
                "budget/spendings",
                Map.of(
                        "allocation",
                        allocation,
                        "amount",
                        amount,
                        "spentOn",
                        "2021-03-10",
                        "purpose",
                        "Tập huấn các tổ bầu cử",
                        "voucher",
                        "PC 17"));
    }

    /** All but one: who was not there is named until the next training. */
    static void secretariesAreTrainedInCounting() {
        String training = created(
                post(
                        DISTRICT,
                        "trainings",
                        Map.of(
                                "title",
                                "Tập huấn các bước kiểm phiếu",
                                "area",
                                "105",
                                "topics",
                                List.of("COUNTING"),
                                "startsAt",
                                "2021-04-26T01:30:00Z",
                                "endsAt",
                                "2021-04-26T10:00:00Z",
                                "venue",
                                "Hội trường thành phố Lai Châu",
                                "trainers",
                                List.of("Lò Thị Mai, Phòng Nội vụ"))),
                "id");
        List<Map<String, String>> secretaries = read(DISTRICT, "members?position=SECRETARY&within=03388&limit=1000")
                .getList("items");
        List<Map<String, String>> ofTeams = secretaries.stream()
                .filter(secretary -> secretary.get("body").startsWith("PT-"))
                .toList();
        List<Map<String, Object>> sheets = ofTeams.stream()
                .skip(1)
                .map(secretary -> Map.<String, Object>of(
                        "body", secretary.get("body"), "members", List.of(secretary.get("member")), "others", 0))
                .toList();

        post(DISTRICT, "trainings/" + training + "/attendance", Map.of("sheets", sheets))
                .then()
                .statusCode(201);

        JsonPath coverage = read(DISTRICT, "trainings/coverage?" + SECRETARIES);
        assertThat(coverage.getInt("items[0].people")).isEqualTo(ofTeams.size());
        assertThat(coverage.getInt("items[0].trained")).isEqualTo(ofTeams.size() - 1);
        assertThat(all(DISTRICT, "trainings/coverage/untrained?" + SECRETARIES, "body"))
                .containsExactly(ofTeams.get(0).get("body"));
    }

    /** Without the team's seal a ballot is invalid (Art 74.1), so every hand it passes through is recorded. */
    static String aTeamReceivesItsSeal() {
        String seal = "seals/"
                + created(
                        post(DISTRICT, "seals", Map.of("kind", "TEAM_SEAL", "serial", "TBC-03388-001", "area", "105")),
                        "id");

        step(
                        DISTRICT,
                        seal,
                        "issue",
                        Map.of("body", "PT-03388-001", "minutes", minutes("2021-05-18", "Lò Văn Số 1", "Lò Thị Một")))
                .then()
                .statusCode(200)
                .body("holder", is("PT-03388-001"));
        return seal;
    }

    static Map<String, String> minutes(String date, String giver, String receiver) {
        return Map.of("number", "12/BB-UBBC", "date", date, "giver", giver, "receiver", receiver);
    }

    /** Art 25.2e: the commune took it in, but about its own acts the team answers. */
    static void aComplaintIsAnswered() {
        String complaint = "complaints/"
                + created(
                        post(
                                COMMUNE,
                                "complaints",
                                Map.of(
                                        "kind",
                                        "COMPLAINT",
                                        "subject",
                                        "POLLING_TEAM",
                                        "about",
                                        "03388-001",
                                        "receivedOn",
                                        "2021-05-04",
                                        "summary",
                                        "Phòng bỏ phiếu bố trí xa bản.",
                                        "complainant",
                                        Map.of("name", "Lò Thị Mẩy", "phone", "0900000001"))),
                        "complaint");
        step(COMMUNE, complaint, "forwarding", Map.of("to", "PT-03388-001", "reason", "Thuộc thẩm quyền của tổ bầu cử"))
                .then()
                .statusCode(200)
                .body("competent", is("PT-03388-001"))
                .body("state", is("FORWARDED"));
        step(TEAM, complaint, "acknowledgement", Map.of()).then().statusCode(200);

        step(TEAM, complaint, "resolution", Map.of("outcome", "UPHELD", "answer", "Đã bố trí thêm xe đưa đón cử tri."))
                .then()
                .statusCode(200)
                .body("state", is("RESOLVED"));

        JsonPath ofTheCommune = read(COMMUNE, "complaint-counts?body=EC-03388");
        assertThat(ofTheCommune.getList("items.forwardedTo")).isEqualTo(List.of(List.of("PT-03388-001")));
        JsonPath ofTheTeam = read(TEAM, "complaint-counts?body=PT-03388-001");
        assertThat(ofTheTeam.getList("items.resolved")).isEqualTo(List.of(1));
    }

    /** What tally-service tells in the night. */
    static void allMinutesAreIn(Jdbi jdbi, String election) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        insert into committee.all_minutes (election, polling_area, sent_at)
                        select election, polling_area, now() from organisation.polling_area where election = :election
                        """).bind("election", election).execute());
    }
}
