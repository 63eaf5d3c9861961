package vn.baucu.tally.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.baucu.common.law.BallotType.NATIONAL_ASSEMBLY;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;
import static vn.baucu.tally.CertifiedNation.NOTHING_HAPPENED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Topics;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.CertifiedNation;
import vn.baucu.testing.Embedded;

/** Before its release nothing of a publication is to be had, and not everything is released. */
@QuarkusTest
@WithTestResource(Embedded.class)
class EmbargoTest {

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private CertifiedNation nation;
    private PublishingCouncil council;

    @BeforeEach
    void aSummaryOfTheCouncil() {
        nation = CertifiedNation.of2026(organisation, jdbi).allCertified();
        council = new PublishingCouncil(nation);
    }

    /** I-14. */
    @Test
    void nothingOfItLeavesThroughAnyDoorBeforeItIsReleased() {
        council.prepare("ub-12-1", PublishingCouncil.first()).statusCode(201);
        String path = nation.publications(PROVINCIAL_COUNCIL, "12");

        for (String door : List.of("/latest", "/1", "/1/document")) {
            RestAssured.get(path + door).then().statusCode(404);
            nation.as("nec-1").get(path + door).then().statusCode(404);
            nation.as("ub-12-2").get(path + door).then().statusCode(404);
        }
        council.list().body("items", empty());
        for (String reader : List.of("ub-12-2", "nec-1", "kiemtoan")) {
            council.prepared(reader, 1).statusCode(200).body(not(containsString("PC-12-1-01")));
            nation.as(reader).get(path + "/preparations").then().statusCode(200).body(not(containsString("votes")));
        }
        assertThat(council.told(bootstrapServers, clock)).isEmpty();
        for (String table : List.of(
                "kernel.outbox where key like '" + nation.election() + "/%' and topic = '" + Topics.PUBLICATIONS + "'",
                "publication where election = '" + nation.election() + "'")) {
            assertThat(count("select count(*) from " + table)).as(table).isZero();
        }
        assertThat(
                        count(
                                "select count(*) from kernel.audit where election = '" + nation.election()
                                        + "' and action = 'prepare-publication' and (detail like '%PC-12-1-01%' or detail like '%980%')"))
                .isZero();
    }

    @Test
    void anEmbargoHoldsUntilItsMoment() {
        Map<String, Object> document = PublishingCouncil.first();
        document.put("embargoUntil", clock.instant().plus(Duration.ofHours(1)).toString());
        council.prepare("ub-12-1", document).statusCode(201);

        council.release("ub-12-2", 1).statusCode(409).body("type", is("/problems/state-conflict"));
        council.latest().statusCode(404);
    }

    @Test
    void whatWasWithdrawnIsNotReleased() {
        council.prepare("ub-12-1", PublishingCouncil.first()).statusCode(201);
        council.prepare("ub-12-3", PublishingCouncil.first()).statusCode(409);

        council.withdraw("ub-12-3", 1).statusCode(200).body("state", is("WITHDRAWN"), "withdrawal", is("Lập lại"));

        council.release("ub-12-2", 1).statusCode(409);
        council.withdraw("ub-12-3", 1).statusCode(409);
        council.prepare("ub-12-1", PublishingCouncil.first()).statusCode(201).body("ordinal", is(2));
        council.release("ub-12-2", 2).statusCode(201).body("number", is(1));
        council.withdraw("ub-12-3", 2).statusCode(409);
    }

    /** I-12, E-019: neither to those who ask nor to those who listen. */
    @Test
    void whatIsRehearsedIsNeverPublished() {
        council.prepare("ub-12-1", PublishingCouncil.first()).statusCode(201);
        nation.in(Phase.REHEARSAL);

        council.release("ub-12-2", 1).statusCode(409).body("type", is("/problems/election-locked"));
        council.latest().statusCode(404);
        assertThat(council.told(bootstrapServers, clock)).isEmpty();
    }

    @Test
    void whatWasReturnedMeanwhileIsNotReleased() {
        council.prepare("ub-12-1", PublishingCouncil.first()).statusCode(201);
        jdbi.useHandle(handle -> handle.execute(
                "insert into determination_step values (?, 'PC-12-1', 'FIRST', 1, 'RETURNED', 'x', 'ub', 'Sai', now())",
                nation.election()));

        council.release("ub-12-2", 1).statusCode(409).body("violations.pointer", contains("PC-12-1"));
    }

    @Test
    void onlyAConfirmedSummaryOfTheWholeBodyIsPublished() {
        nation.as("ub-12-1")
                .body(NOTHING_HAPPENED)
                .post(nation.summary(NATIONAL_ASSEMBLY, "12"))
                .then()
                .statusCode(201);

        council.prepare(nation.as("ub-12-1"), NATIONAL_ASSEMBLY, "12", PublishingCouncil.first())
                .statusCode(404);
        council.prepare(nation.as("nec-1"), NATIONAL_ASSEMBLY, "VN", PublishingCouncil.first())
                .statusCode(409);
        Map<String, Object> another = PublishingCouncil.first();
        another.put("summaryVersion", 2);
        council.prepare("ub-12-1", another).statusCode(409);
    }

    @Test
    void manyReleasingAtOncePublishOnce() throws Exception {
        council.prepare("ub-12-1", PublishingCouncil.first()).statusCode(201);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> releasing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String user = "ub-12-" + (2 + i % 2);
            releasing.add(() -> council.release(user, 1).extract().statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : people.invokeAll(releasing)) {
            answers.add(answer.get());
        }
        people.shutdown();

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        council.list().body("items", hasSize(1));
    }

    private long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
