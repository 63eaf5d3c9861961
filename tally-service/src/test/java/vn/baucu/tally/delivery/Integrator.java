package vn.baucu.tally.delivery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static vn.baucu.common.law.BallotType.NATIONAL_ASSEMBLY;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.CertifiedNation;

/** An integrator of one election, and the bodies that publish what he wants to hear of. */
@Dependent
public final class Integrator {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, Object> RESOLUTION = Map.of("number", "244/NQ-UBBC", "date", "2026-03-20");

    private final CertifiedNation nation;
    private final Organisation organisation;
    private final String name;

    @Inject
    Integrator(Organisation organisation, Jdbi jdbi) {
        this(CertifiedNation.of2026(organisation, jdbi).allCertified(), organisation, "WH-kt-1");
    }

    private Integrator(CertifiedNation nation, Organisation organisation, String name) {
        this.nation = nation;
        this.organisation = organisation;
        this.name = nation.election() + "-" + name;
        holds(List.of(new DutyGiven(Role.INTEGRATOR, "VN", Instant.EPOCH, null)), 1);
    }

    public Integrator another() {
        return new Integrator(nation, organisation, "WH-kt-2");
    }

    /** That the duty has ended. */
    void endsNow(Instant now) {
        holds(List.of(new DutyGiven(Role.INTEGRATOR, "VN", Instant.EPOCH, now)), 2);
    }

    private void holds(List<DutyGiven> duties, long version) {
        QuarkusTransaction.requiringNew()
                .run(() -> organisation.apply(List.of(new DutiesChanged(nation.election(), name, duties, version))));
    }

    public CertifiedNation nation() {
        return nation;
    }

    public String name() {
        return name;
    }

    public String webhooks() {
        return "/api/v1/elections/" + nation.election() + "/webhooks";
    }

    public RequestSpecification asking() {
        return nation.as(name);
    }

    public ValidatableResponse register(Map<String, Object> document) {
        return asking().body(document).post(webhooks()).then();
    }

    public ValidatableResponse changed(String path, String ifMatch, Map<String, Object> document) {
        return asking().header("If-Match", ifMatch).body(document).put(path).then();
    }

    /** All webhooks of this integrator. */
    public ValidatableResponse list() {
        return asking().get(webhooks()).then().statusCode(200);
    }

    /** A webhook for everything, with its secret. */
    public Map<String, Object> registered(String url) {
        return register(Map.of("url", url)).statusCode(201).extract().path("");
    }

    public static String id(Map<String, Object> registered) {
        return (String) ((Map<?, ?>) registered.get("webhook")).get("id");
    }

    public String path(Map<String, Object> registered) {
        return webhooks() + "/" + id(registered);
    }

    /** Has results of the council of Lai Châu published: the first ones, or after that corrected ones. */
    public void councilPublishes(int number) {
        publishes(PROVINCIAL_COUNCIL, "12", "ub-12", number);
    }

    public void assemblyIsPublished() {
        nation.confirmedSummary(NATIONAL_ASSEMBLY, "12");
        nation.confirmedSummary(NATIONAL_ASSEMBLY, "14");
        publishes(NATIONAL_ASSEMBLY, "VN", "nec", 1);
    }

    public void prepares() {
        prepares(PROVINCIAL_COUNCIL, "12", "ub-12", 1, draws(PROVINCIAL_COUNCIL, "12", "ub-12", 1));
    }

    private void publishes(BallotType ballotType, String area, String body, int number) {
        String summary = draws(ballotType, area, body, number);
        prepares(ballotType, area, body, number, summary);
        nation.as(body + "-2")
                .body(Map.of("summaryHash", summary))
                .post(nation.publications(ballotType, area) + "/preparations/" + number + "/release")
                .then()
                .statusCode(201);
    }

    private void prepares(BallotType ballotType, String area, String body, int number, String summary) {
        Map<String, Object> document = new HashMap<>(Map.of("summaryVersion", number, "resolution", RESOLUTION));
        if (number > 1) {
            document.put("corrects", number - 1);
            document.put("reason", "Sửa số liệu lần " + number + " của " + summary.substring(0, 4));
        }
        nation.as(body + "-1")
                .body(document)
                .post(nation.publications(ballotType, area) + "/preparations")
                .then()
                .statusCode(201);
    }

    private String draws(BallotType ballotType, String area, String body, int number) {
        Map<String, Object> drawn = nation.as(body + "-1")
                .body(Map.of(
                        "complaints",
                        Map.of("received", number, "resolved", 0, "forwarded", 0),
                        "events",
                        "Không có sự việc."))
                .post(nation.summary(ballotType, area))
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .path("");
        String hash = (String) drawn.get("hash");
        nation.as(body + "-2")
                .body(Map.of("hash", hash))
                .post(nation.summary(ballotType, area) + "/versions/" + drawn.get("version") + "/confirmation")
                .then()
                .statusCode(200);
        return hash;
    }

    /** What was and will be sent to a webhook. */
    ValidatableResponse deliveries(Map<String, Object> registered) {
        return asking().get(path(registered) + "/deliveries").then().statusCode(200);
    }

    void awaitDelivery(Map<String, Object> registered, int index, String field, Object value) {
        await().atMost(SOON)
                .untilAsserted(() -> deliveries(registered).body("items[" + index + "]." + field, is(value)));
    }

    void pause(Map<String, Object> registered, int version) {
        inVersion(version).post(path(registered) + "/pause").then().statusCode(200);
    }

    ValidatableResponse resume(Map<String, Object> registered, int version) {
        return inVersion(version).post(path(registered) + "/resumption").then();
    }

    Map<String, Object> rotated(Map<String, Object> registered, int version, boolean leaked) {
        return inVersion(version)
                .body(Map.of("leaked", leaked))
                .post(path(registered) + "/secrets")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    private RequestSpecification inVersion(int version) {
        return asking().header("If-Match", "\"" + version + "\"");
    }
}
