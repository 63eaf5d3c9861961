package vn.baucu.voter.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class VoterRollResourceTest {

    private static final Map<String, Integer> COUNTS = Map.of(
            "NATIONAL_ASSEMBLY", 310, "PROVINCIAL_COUNCIL", 310, "DISTRICT_COUNCIL", 305, "COMMUNE_COUNCIL", 300);
    private static final Map<String, Integer> MORE = Map.of(
            "NATIONAL_ASSEMBLY", 312, "PROVINCIAL_COUNCIL", 312, "DISTRICT_COUNCIL", 307, "COMMUNE_COUNCIL", 302);
    private static final String REASON = "Bổ sung 2 cử tri theo khiếu nại";

    @Inject
    Organisation organisation;

    private final SampleElection election = SampleElection.of2021();
    private final Desk council = new Desk(election.code(), "council");
    private final Desk registrar = new Desk(election.code(), "registrar");

    @BeforeEach
    void announce() {
        organisation.apply(election.events());
    }

    @Test
    void theFirstRollIsCreated() {
        registrar
                .put(SampleElection.FULL, null, Desk.roll(COUNTS))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("pollingArea", is(SampleElection.FULL))
                .body("listed.NATIONAL_ASSEMBLY", is(310))
                .body("closed", is(false))
                .body("version", is(1))
                .body("changedAt", notNullValue())
                .body("warnings", empty());
    }

    @Test
    void aRollIsReadAsItStands() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        new Desk(election.code(), "team")
                .get("/" + SampleElection.FULL)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("listed.COMMUNE_COUNCIL", is(300));
    }

    @Test
    void aChangeMakesANewVersion() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .put(SampleElection.FULL, "\"1\"", Desk.roll(MORE, REASON))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("listed.NATIONAL_ASSEMBLY", is(312));
    }

    @Test
    void everyVersionIsKept() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);
        registrar.put(SampleElection.FULL, "\"1\"", Desk.roll(MORE, REASON)).statusCode(200);

        registrar
                .get("/" + SampleElection.FULL + "/versions")
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.listed.NATIONAL_ASSEMBLY", contains(310, 312))
                .body("items[0].reason", nullValue())
                .body("items[1].reason", is(REASON))
                .body("items.changedBy", contains("registrar", "registrar"))
                .body("items.role", contains("REGISTRAR", "REGISTRAR"));
    }

    @Test
    void versionsArePaged() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);
        registrar.put(SampleElection.FULL, "\"1\"", Desk.roll(MORE, REASON)).statusCode(200);
        String next = registrar
                .get("/" + SampleElection.FULL + "/versions?limit=1")
                .statusCode(200)
                .body("items.version", contains(1))
                .extract()
                .path("next");

        registrar
                .get("/" + SampleElection.FULL + "/versions?limit=1&after=" + next)
                .statusCode(200)
                .body("items.version", contains(2))
                .body("next", nullValue());
    }

    @Test
    void theVerySameCountsChangeNothing() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .put(SampleElection.FULL, "\"1\"", Desk.roll(COUNTS, REASON))
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aRollThatBreaksM10IsTakenWithAWarning() {
        Map<String, Integer> odd = Map.of(
                "NATIONAL_ASSEMBLY", 310, "PROVINCIAL_COUNCIL", 310, "DISTRICT_COUNCIL", 311, "COMMUNE_COUNCIL", 300);

        registrar.put(SampleElection.FULL, null, Desk.roll(odd)).statusCode(201).body("warnings", contains("M10"));
    }

    @Test
    void aChangeSaysWhichVersionItMeans() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .put(SampleElection.FULL, null, Desk.roll(MORE, REASON))
                .statusCode(428)
                .body("type", is("/problems/precondition-required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "*", "W/\"1\"", "1"})
    void aChangeOfAnotherVersionIsRefused(String ifMatch) {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .put(SampleElection.FULL, ifMatch, Desk.roll(MORE, REASON))
                .statusCode(412)
                .header("ETag", "\"1\"")
                .body("type", is("/problems/precondition-failed"));
    }

    @Test
    void thereIsNoVersionBeforeTheFirst() {
        registrar.put(SampleElection.FULL, "\"1\"", Desk.roll(COUNTS, REASON)).statusCode(412);
    }

    @Test
    void ofSeveralFirstRollsAtOnceOneIsTaken() throws Exception {
        ExecutorService officials = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> entries = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(index -> () -> registrar
                        .put(
                                SampleElection.DETENTION,
                                null,
                                Desk.roll(Map.of("NATIONAL_ASSEMBLY", index, "PROVINCIAL_COUNCIL", index)))
                        .extract()
                        .statusCode())
                .toList();

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : officials.invokeAll(entries)) {
            answers.add(answer.get());
        }

        officials.shutdown();
        assertThat(answers).containsOnlyOnce(201).allMatch(status -> List.of(201, 412, 428)
                .contains(status));
        registrar.get("/" + SampleElection.DETENTION).header("ETag", "\"1\"");
    }

    @Test
    void aChangeNeedsAReason() {
        registrar.put(SampleElection.FULL, null, Desk.roll(COUNTS)).statusCode(201);

        registrar
                .put(SampleElection.FULL, "\"1\"", Desk.roll(MORE))
                .statusCode(422)
                .body("violations.pointer", contains("/reason"))
                .body("violations.code", contains("reason-required"));
    }

    @Test
    void aRollCountsExactlyTheBallotsVotedOn() {
        registrar
                .put(SampleElection.DETENTION, null, Desk.roll(Map.of("NATIONAL_ASSEMBLY", 20, "COMMUNE_COUNCIL", 20)))
                .statusCode(422)
                .body("violations.pointer", contains("/listed/PROVINCIAL_COUNCIL", "/listed/COMMUNE_COUNCIL"))
                .body("violations.code", contains("count-missing", "contest-mismatch"))
                .body("violations[0].article", is("29, 30, 34"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":-1}}",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":20001}}",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":1.0}}",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":\"12\"}}",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":null}}",
                "{\"listed\":{\"SENATE\":1}}",
                "{\"listed\":{}}",
                "{}",
                "null",
                "[]",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":1},\"version\":1}",
                "{\"listed\":{\"NATIONAL_ASSEMBLY\":1},\"reason\":\"\"}",
                "{\"listed\":"
            })
    void aBodyOfTheWrongFormIsRefused(String body) {
        registrar.put(SampleElection.FULL, null, body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void nobodyEntersWithoutSigningIn() {
        new Desk(election.code(), null)
                .put(SampleElection.FULL, null, Desk.roll(COUNTS))
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aPollingTeamEntersNoRoll() {
        new Desk(election.code(), "team")
                .put(SampleElection.FULL, null, Desk.roll(COUNTS))
                .statusCode(403)
                .body("type", is("/problems/forbidden"));
    }

    @Test
    void aForeignAreaIsNotChanged() {
        registrar
                .put(SampleElection.NEXT_COMMUNE, null, Desk.roll(COUNTS))
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @Test
    void anUnknownPollingAreaGetsNoRoll() {
        council.put("99999-001", null, Desk.roll(COUNTS)).statusCode(404);
    }
}
