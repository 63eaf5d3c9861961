package vn.baucu.committee.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.enter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.TurnoutReported;
import vn.baucu.common.event.TurnoutReported.Milestone;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class BulletinTurnoutTest {

    private static final String NOTHING = "Chưa có khu vực bỏ phiếu nào (trong 6) báo cáo số cử tri đã bỏ phiếu.";

    @Inject
    Outbox outbox;

    @Test
    void theTurnoutOfABulletinIsWhatWasReportedUntilItsCutOff() {
        Country.pollingAreas2021("og-voted");
        enter("og-voted", "OPEN").then().statusCode(200);
        Instant first = now();
        Instant corrected = first.plusMillis(2);
        tell(reported("og-voted", "318-001", 1, milestone("09:00", 300, 900, first)));
        tell(reported("og-voted", "318-002", 1, milestone("09:00", 500, 500, first)));
        tell(reported("og-voted", "03388-001", 1, milestone("09:00", 90, 600, first)));
        tell(reported(
                "og-voted",
                "318-001",
                2,
                milestone("09:00", 300, 900, first),
                milestone("11:00", 450, 900, first.plusMillis(1))));
        await().untilAsserted(
                        () -> assertThat(bulletin("og-voted", "12", null)).contains("52,00% (1.040/2.000 cử tri)"));
        tell(reported(
                "og-voted",
                "318-001",
                3,
                milestone("09:00", 300, 900, first),
                milestone("11:00", 400, 900, corrected)));

        await().untilAsserted(() -> assertThat(bulletin("og-voted", "12", null))
                .contains("- Đại biểu Quốc hội: 49,50% (990/2.000 cử tri)")
                .contains("Nơi cao nhất: Huyện Đảo (64,29%); nơi thấp nhất: Thành phố Lai Châu (15,00%)")
                .contains("Khu vực bỏ phiếu đạt 100%: 1/6")
                .contains("Số liệu của 3/6 khu vực bỏ phiếu")
                .contains("(cộng số phiên bản: 3)"));
        assertThat(bulletin("og-voted", "12", first)).contains("44,50% (890/2.000 cử tri)");
        assertThat(bulletin("og-voted", "12", first.plusMillis(1))).contains("52,00% (1.040/2.000 cử tri)");
        assertThat(bulletin("og-voted", "12", first.minusMillis(1))).contains(NOTHING);
        assertThat(bulletin("og-voted", "318", null))
                .contains("Nơi cao nhất: 318-002 (100,00%); nơi thấp nhất: 318-001 (44,44%)");
    }

    @Test
    void theTurnoutOfARehearsalIsForgottenWhenTheElectionOpens() {
        Country.pollingAreas2021("og-drill");
        enter("og-drill", "REHEARSAL").then().statusCode(200);
        Instant drilled = now();
        tell(reported("og-drill", "318-001", 1, milestone("09:00", 300, 900, drilled)));
        await().untilAsserted(() -> assertThat(bulletin("og-drill", "12", null)).contains("33,33% (300/900 cử tri)"));

        enter("og-drill", "PREPARATION").then().statusCode(200);
        enter("og-drill", "OPEN").then().statusCode(200);
        tell(reported("og-drill", "318-002", 1, milestone("09:00", 300, 900, drilled)));
        tell(reported("og-drill", "03388-001", 1, milestone("09:00", 1, 100, now())));

        await().untilAsserted(() -> assertThat(bulletin("og-drill", "12", null)).contains("1,00% (1/100 cử tri)"));
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Milestone milestone(String hour, long voted, long listed, Instant at) {
        return new Milestone(BallotType.NATIONAL_ASSEMBLY, hour, voted, listed, 1, at);
    }

    private static TurnoutReported reported(
            String election, String pollingArea, long version, Milestone... milestones) {
        return new TurnoutReported(
                election,
                pollingArea,
                new AreaPath("VN", "12", "318", null),
                LocalDate.parse("2021-05-23"),
                List.of(milestones),
                version);
    }

    private void tell(TurnoutReported event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(List.of(event)));
    }

    private static String bulletin(String election, String area, Instant cutOff) {
        return asFounder()
                .contentType(ContentType.JSON)
                .body(cutOff == null ? Map.of("area", area) : Map.of("area", area, "cutOff", cutOff.toString()))
                .post("/api/v1/elections/" + election + "/bulletins")
                .then()
                .statusCode(201)
                .extract()
                .path("text");
    }
}
