package vn.baucu.committee;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.LaiChau2021.ELECTION;
import static vn.baucu.committee.LaiChau2021.all;
import static vn.baucu.committee.LaiChau2021.areas;
import static vn.baucu.committee.LaiChau2021.constituencyOf;
import static vn.baucu.committee.LaiChau2021.headOf;
import static vn.baucu.committee.LaiChau2021.path;
import static vn.baucu.committee.LaiChau2021.post;
import static vn.baucu.committee.LaiChau2021.read;
import static vn.baucu.committee.LaiChau2021.step;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.membership.Staff.decision;
import static vn.baucu.committee.membership.Staff.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.event.ResultsPublished;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.rehearsal.demonstration.AreaLevel;
import vn.baucu.testing.Embedded;

/**
 * How Lai Châu prepared and ended its election of 2021, told from the day it was announced to the last dissolved team.
 * Places are real, people and dates of decisions invented. Records come in today and say what was decided in 2021: what
 * was known on 11/3/2021 is what was known at {@link #theEleventhOfMarch}.
 */
@QuarkusTest
@WithTestResource(Embedded.class)
class LaiChau2021Test {

    private static final String PROVINCE = headOf("EC-12");
    private static final String DISTRICT = headOf("EC-105");
    private static final String COMMUNE = headOf("EC-03388");
    private static final String TEAM = headOf("PT-03388-001");
    private static final String SUCCESSOR = "lc.thay-the";

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private Instant theEleventhOfMarch;
    private String sealOfTheTeam;

    @Test
    void fromTheAnnouncementToTheLastDissolvedTeam() {
        LaiChauFounding.onTheDay115BeforeTheElectionIsAnnounced();
        LaiChauFounding.theProvinceHasItsAreasAndConstituencies();
        LaiChauFounding.committeesAreEstablishedAtThreeLevels();
        LaiChauFounding.boardsSubcommitteesAndDelegationsFollow();
        LaiChauPreparation.fortyTwoDocumentsAreRegisteredSevenOfThemDecisions();
        LaiChauPreparation.theDelegationsDivideTheDistrictsWithoutOverlap();
        LaiChauPreparation.theFirstConsultationIsReported();
        LaiChauPreparation.moneyIsAllocatedAndSpent();
        onTheEleventhOfMarchTheProvinceReports();

        LaiChauFounding.everyPollingAreaGetsItsTeam();
        LaiChauFounding.aTeamOfNineStaysFlagged();
        LaiChauPreparation.secretariesAreTrainedInCounting();
        sealOfTheTeam = LaiChauPreparation.aTeamReceivesItsSeal();
        aMemberWhoStandsForElectionMustGo();
        LaiChauPreparation.aComplaintIsAnswered();

        onElectionDayTheDistrictsReportAndTheProvinceIssuesABulletin();
        publishingTheCouncilsEndsOnlyPartOfTheTeamsMandate();
        publishingTheNationalAssemblyEndsTheRest();
        whatIsLeftIsHandedOverAndDissolved();
        whatWasKnownOnTheEleventhOfMarchIsStillKnown();
    }

    /** The founding article's sentence, from what the service answers. */
    private void onTheEleventhOfMarchTheProvinceReports() {
        theEleventhOfMarch = Clock.systemUTC().instant();

        List<String> levels = all(PROVINCE, "bodies?kind=ELECTION_COMMITTEE&within=12", "level");
        List<String> ballots = all(PROVINCE, "bodies?kind=ELECTION_BOARD&within=12", "ballotType");
        List<String> subcommittees = all(PROVINCE, "bodies?kind=SUBCOMMITTEE&within=12", "scope");
        List<String> delegations = all(PROVINCE, "bodies?kind=INSPECTION_DELEGATION&within=12", "body");
        List<String> overlapping = all(PROVINCE, "inspections/visits?overlapping=true", "id");
        JsonPath documents = read(PROVINCE, "documents/counts?issuer=EC-12&until=2021-03-11");
        assertThat(String.join(
                        "; ",
                        "Ủy ban bầu cử tỉnh " + read(PROVINCE, "bodies/EC-12").getInt("members") + " thành viên",
                        count(ballots, "NATIONAL_ASSEMBLY") + " Ban bầu cử đại biểu Quốc hội",
                        count(ballots, "PROVINCIAL_COUNCIL") + " Ban bầu cử đại biểu HĐND tỉnh",
                        count(levels, "DISTRICT") + "/"
                                + areas(AreaLevel.DISTRICT).size() + " huyện, thành phố",
                        count(levels, "COMMUNE") + "/"
                                + areas(AreaLevel.COMMUNE).size() + " xã, phường, thị trấn",
                        count(subcommittees, "12") + " tiểu ban của tỉnh",
                        subcommittees.stream().distinct().count() - 1 + " địa phương có tiểu ban",
                        documents.getInt("kinds.DECISION") + " quyết định trong " + documents.getInt("documents")
                                + " văn bản",
                        delegations.size() + " đoàn kiểm tra, " + overlapping.size() + " trùng lặp"))
                .isEqualTo("Ủy ban bầu cử tỉnh 31 thành viên; 2 Ban bầu cử đại biểu Quốc hội;"
                        + " 13 Ban bầu cử đại biểu HĐND tỉnh; 8/8 huyện, thành phố; 106/106 xã, phường, thị trấn;"
                        + " 3 tiểu ban của tỉnh; 114 địa phương có tiểu ban; 7 quyết định trong 42 văn bản;"
                        + " 2 đoàn kiểm tra, 0 trùng lặp");
        assertThat(all(PROVINCE, "areas/12/progress/C03/outstanding", "unit")).isEmpty();
        assertReportOfTheEleventhOfMarch(PROVINCE, "");
    }

    private void assertReportOfTheEleventhOfMarch(String reader, String at) {
        List<String> lines = read(reader, "areas/12/preparation-report" + at).getList("lines.text");
        assertThat(lines)
                .anyMatch(line -> line.endsWith(
                        ": 1/1 tỉnh, thành phố, 8/8 cấp huyện, 106/106 cấp xã (Điều 22; chậm 0, quá hạn 0)."))
                .anyMatch(line ->
                        line.contains(": 2/2 đơn vị bầu cử Quốc hội, 13/13 đơn vị bầu cử HĐND tỉnh, 0/58 đơn vị"))
                .anyMatch(line -> line.contains("hiệp thương lần thứ nhất: 1/1 tỉnh, thành phố, 0/8 cấp huyện"))
                .noneMatch(line -> line.contains("khu vực bỏ phiếu"));
    }

    private static long count(List<String> words, String word) {
        return words.stream().filter(word::equals).count();
    }

    /** Art 27: nobody counts the votes about himself or herself; the duty ends with the seat, the history stays. */
    private void aMemberWhoStandsForElectionMustGo() {
        String constituency = constituencyOf("03388-001", BallotType.PROVINCIAL_COUNCIL);
        tell(new CandidateListPublished(
                ELECTION,
                constituency,
                BallotType.PROVINCIAL_COUNCIL,
                3,
                List.of(new ListedCandidate(constituency + "-01", 1, "Tẩn Thị Ứng", LocalDate.of(1980, 2, 28))),
                1));
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(all(COMMUNE, "conflicts", "body"))
                .containsExactly("PT-03388-001"));
        as(LaiChauFounding.CANDIDATE).get(path("areas")).then().statusCode(200);

        String member = read(COMMUNE, "conflicts").getString("items[0].member");
        Map<String, Object> leaving = new HashMap<>(Map.of("reason", "CANDIDATE", "decision", decision("2021-04-27")));
        leaving.put("successor", member("Giàng A Thay", "MEMBER", SUCCESSOR));
        String body = "bodies/PT-03388-001";
        asFounder()
                .contentType(ContentType.JSON)
                .header("If-Match", asFounder().get(path(body)).header("ETag"))
                .body(leaving)
                .post(path(body + "/members/" + member + "/leaving"))
                .then()
                .statusCode(201);

        as(LaiChauFounding.CANDIDATE).get(path("areas")).then().statusCode(403);
        as(SUCCESSOR).get(path("areas")).then().statusCode(200);
        assertThat(all(COMMUNE, "conflicts", "body")).isEmpty();
        assertThat(all(COMMUNE, "members?past=true&body=PT-03388-001", "name")).contains("Tẩn Thị Ứng", "Giàng A Thay");
    }

    private void onElectionDayTheDistrictsReportAndTheProvinceIssuesABulletin() {
        Officials.enter(ELECTION, "OPEN").then().statusCode(200);
        String hour = "report-hours/2021-05-23T04:30:00Z";
        post(FOUNDER, "report-hours", Map.of("due", "2021-05-23T04:30:00Z", "levels", List.of("DISTRICT")))
                .then()
                .statusCode(201);

        as(DISTRICT)
                .contentType(ContentType.JSON)
                .body(Map.of("situation", "Bầu cử đúng tiến độ.", "weather", "Trời nắng."))
                .put(path(hour + "/reports/105"))
                .then()
                .statusCode(201);

        assertThat(all(PROVINCE, hour + "/missing", "area")).hasSize(7).doesNotContain("105");
        String bulletin = "bulletins/"
                + post(PROVINCE, "bulletins", Map.of("area", "12"))
                        .then()
                        .statusCode(201)
                        .body("text", containsString("ỦY BAN BẦU CỬ TỈNH LAI CHÂU"))
                        .body("text", containsString("- Thành phố Lai Châu: Bầu cử đúng tiến độ."))
                        .body("text", containsString("Đã báo cáo: 1/8"))
                        .extract()
                        .path("bulletin");
        step(PROVINCE, bulletin, "issue", Map.of("number", "01/BC-UBBC"))
                .then()
                .statusCode(200)
                .body("state", is("ISSUED"));
        Officials.enter(ELECTION, "COUNTING").then().statusCode(200);
    }

    /** Art 28: boards of the councils have nothing left to do; teams still serve the National Assembly. */
    private void publishingTheCouncilsEndsOnlyPartOfTheTeamsMandate() {
        List<Event> published = new ArrayList<>();
        published.add(results(BallotType.PROVINCIAL_COUNCIL, "12", "2021-06-01T02:00:00Z"));
        areas(AreaLevel.DISTRICT)
                .forEach(area -> published.add(results(BallotType.DISTRICT_COUNCIL, area, "2021-06-01T02:00:00Z")));
        areas(AreaLevel.COMMUNE)
                .forEach(area -> published.add(results(BallotType.COMMUNE_COUNCIL, area, "2021-06-01T02:00:00Z")));

        tell(published.toArray(Event[]::new));

        await().atMost(ofMinutes(2)).untilAsserted(() -> assertThat(
                        all(PROVINCE, "bodies?kind=ELECTION_BOARD&active=true&within=12", "body"))
                .containsExactly("EB-NA-12-1", "EB-NA-12-2"));
        List<String> ended = read(COMMUNE, "bodies/PT-03388-001/mandates").getList("items.endedAt");
        assertThat(ended.get(0)).isNull();
        assertThat(ended.subList(1, 4)).doesNotContainNull();
        as(TEAM).get(path("areas")).then().statusCode(200);
    }

    private void publishingTheNationalAssemblyEndsTheRest() {
        tell(results(BallotType.NATIONAL_ASSEMBLY, "VN", "2021-06-10T02:00:00Z"));

        await().atMost(ofMinutes(2))
                .untilAsserted(() -> assertThat(all(PROVINCE, "bodies?kind=POLLING_TEAM&active=true&within=12", "body"))
                        .isEmpty());
        JsonPath team = read(COMMUNE, "bodies/PT-03388-001");
        assertThat(team.getString("dissolvedOn")).isEqualTo("2021-06-10");
        assertThat(team.getInt("members")).isZero();
        as(TEAM).get(path("areas")).then().statusCode(403);
    }

    private void whatIsLeftIsHandedOverAndDissolved() {
        step(
                        DISTRICT,
                        sealOfTheTeam,
                        "return",
                        Map.of("minutes", LaiChauPreparation.minutes("2021-06-11", "Lò Thị Một", "Lò Văn Số 1")))
                .then()
                .statusCode(200)
                .body("state", is("RETURNED"));
        handOver(COMMUNE, "PT-03388-001", "Ủy ban nhân dân phường Đoàn Kết");
        LaiChauPreparation.allMinutesAreIn(jdbi, ELECTION);
        Officials.enter(ELECTION, "CLOSED").then().statusCode(200);

        for (String body : all(FOUNDER, "bodies?active=true&within=12", "body")) {
            step(FOUNDER, "bodies/" + body, "dissolution", Map.of("day", "2021-07-15", "document", "12/BC-UBBC"))
                    .then()
                    .statusCode(200);
        }
        handOver(FOUNDER, "EC-12", "Ủy ban nhân dân tỉnh Lai Châu");

        assertThat(all(FOUNDER, "bodies?active=true&within=12", "body")).isEmpty();
        assertThat(all(FOUNDER, "members?within=12", "name")).isEmpty();
        Stream.of(PROVINCE, DISTRICT, COMMUNE)
                .forEach(chair -> as(chair).get(path("areas")).then().statusCode(403));
    }

    private static void handOver(String user, String body, String receiver) {
        post(
                        user,
                        "bodies/" + body + "/handovers",
                        Map.of(
                                "handedOn",
                                "2021-07-16",
                                "receivedBy",
                                receiver,
                                "content",
                                "Con dấu, hồ sơ, biên bản",
                                "documentNumber",
                                "03/BB"))
                .then()
                .statusCode(201);
    }

    /** Nothing that came later is in it; and on the real 11/3/2021 this register knew nothing. */
    private void whatWasKnownOnTheEleventhOfMarchIsStillKnown() {
        assertReportOfTheEleventhOfMarch(FOUNDER, "?at=" + theEleventhOfMarch);
        assertThat(read(FOUNDER, "areas/12/preparation-report?at=2021-03-11").getList("lines"))
                .isEmpty();
    }

    private static ResultsPublished results(BallotType type, String scope, String at) {
        return new ResultsPublished(ELECTION, type, scope, 1, Instant.parse(at), 1);
    }

    /** What the other services tell, by way of Kafka. */
    private void tell(Event... events) {
        QuarkusTransaction.requiringNew().run(() -> List.of(events).forEach(outbox::add));
    }
}
