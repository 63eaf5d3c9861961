package vn.baucu.candidate.list;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class ListPublicationResourceTest {

    private static final String REASON = "Bất khả kháng: một người ứng cử qua đời";

    @Inject
    Organisation organisation;

    private final SampleElection election = SampleElection.of2026();
    private final Desk council = new Desk(election.code(), "council");
    private final Desk team = new Desk(election.code(), "team");

    @BeforeEach
    void announce() {
        organisation.apply(election.events());
        council.imported(Desk.HEADER
                        + Desk.row("NA-12-1", "NA-1", "Đỗ Đức Đạt")
                        + Desk.row("NA-12-1", "NA-2", "Lê Thị An")
                        + Desk.row("NA-12-1", "NA-3", "Đặng Thị Ánh")
                        + Desk.row("CC-03388-1", "CC-1", "Vừ A Dơ")
                        + Desk.row("CC-03388-1", "CC-2", "Dương Đức Đông")
                        + Desk.row("CC-03389-1", "CC-3", "H'Hen Niê")
                        + Desk.row("CC-03389-1", "CC-4", "Đỗ Đức Đạt"))
                .body("state", is("DONE"));
    }

    @Test
    void forceMajeureLeavesAShortList() {
        council.publish("NA-12-1", "\"1\"", publication(document("NA-1", "Đỗ Đức Đạt"), document("NA-2", "Lê Thị An")))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("version", is(2))
                .body("candidates.candidate", contains("NA-2", "NA-1"))
                .body("candidates.place", contains(1, 2));
    }

    @Test
    void aConstituencyWithoutAListGetsItsFirst() {
        council.publish("NA-11-1", null, publication(document("X-1", "Đỗ Đức Đạt"), document("X-2", "Lê Thị An")))
                .statusCode(201)
                .header("ETag", "\"1\"");
    }

    @Test
    void theVerySameListChangesNothing() {
        Object publication = publication(document("NA-1", "Đỗ Đức Đạt"), document("NA-2", "Lê Thị An"));
        council.publish("NA-12-1", "\"1\"", publication).statusCode(201);

        council.publish("NA-12-1", "\"2\"", publication).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void aPublicationSaysWhichVersionItMeans() {
        council.publish("NA-12-1", null, publication(document("NA-1", "Đỗ Đức Đạt"), document("NA-2", "Lê Thị An")))
                .statusCode(428);
    }

    @Test
    void aPublicationOfAnotherVersionIsRefused() {
        council.publish("NA-12-1", "\"7\"", publication(document("NA-1", "Đỗ Đức Đạt"), document("NA-2", "Lê Thị An")))
                .statusCode(412)
                .header("ETag", "\"1\"");
    }

    @Test
    void nothingExcusesAsManySeatsAsCandidates() {
        council.publish("NA-12-1", "\"1\"", publication(document("NA-1", "Đỗ Đức Đạt")))
                .statusCode(422)
                .body("violations.pointer", contains("/candidates"))
                .body("violations.code", contains("C-031"))
                .body("violations.article", contains("57.6"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Map<String, Object> young = document("NA-2", "Lê Thị 4n");
        young.put("birthDate", "2010-01-01");

        council.publish("NA-12-1", "\"1\"", publication(document("CC-1", "Vừ A Dơ"), young))
                .statusCode(422)
                .body(
                        "violations.pointer",
                        contains("/candidates/0/code", "/candidates/1/fullName", "/candidates/1/birthDate"))
                .body("violations.code", contains("candidate-elsewhere", "name-invalid", "not-eligible-age"));
    }

    @Test
    void aCodeStandsOnceOnAList() {
        council.publish("NA-12-1", "\"1\"", publication(document("NA-1", "Đỗ Đức Đạt"), document("NA-1", "Lê Thị An")))
                .statusCode(422)
                .body("violations.code", contains("duplicate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"reason\":\"Bất khả kháng\",\"candidates\":[]}",
                "{\"reason\":\"Bất khả kháng\",\"candidates\":[null]}",
                "{\"reason\":\"Bất khả kháng\",\"candidates\":[{\"code\":\"1\"}]}",
                "{\"reason\":\"Bất khả kháng\",\"candidates\":[{\"gender\":0}]}",
                "{\"reason\":\"\",\"candidates\":[]}",
                "{\"reason\":"
            })
    void aBodyOfTheWrongFormIsRefused(String body) {
        council.publish("NA-12-1", "\"1\"", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void onceTheElectionIsOpenNoListChanges() {
        organisation.apply(List.of(election.in(Phase.OPEN)));

        council.publish("NA-12-1", "\"1\"", publication(document("NA-1", "Đỗ Đức Đạt"), document("NA-2", "Lê Thị An")))
                .statusCode(409)
                .body("type", is("/problems/election-locked"));
    }

    @Test
    void aForeignListIsNotPublished() {
        new Desk(election.code(), "foreigner")
                .publish("NA-12-1", "\"1\"", publication(document("NA-1", "Đỗ Đức Đạt")))
                .statusCode(403)
                .body("type", is("/problems/area-out-of-scope"));
    }

    @Test
    void aPollingTeamPublishesNothing() {
        team.publish("NA-12-1", "\"1\"", publication(document("NA-1", "Đỗ Đức Đạt")))
                .statusCode(403);
    }

    @Test
    void nobodyPublishesWithoutSigningIn() {
        new Desk(election.code(), null)
                .publish("NA-12-1", "\"1\"", publication(document("NA-1", "Đỗ Đức Đạt")))
                .statusCode(401);
    }

    @Test
    void anUnknownConstituencyGetsNoList() {
        council.publish("NA-99-1", null, publication(document("NA-1", "Đỗ Đức Đạt")))
                .statusCode(404);
    }

    private static Object publication(Object... candidates) {
        return Map.of("reason", REASON, "candidates", List.of(candidates));
    }

    private static Map<String, Object> document(String code, String fullName) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("code", code),
                Map.entry("fullName", fullName),
                Map.entry("birthDate", "1980-12-31"),
                Map.entry("gender", "FEMALE"),
                Map.entry("ethnicity", "Thái"),
                Map.entry("religion", "Không"),
                Map.entry("partyMember", true),
                Map.entry("education", "Đại học"),
                Map.entry("occupation", "Giáo viên"),
                Map.entry("workplace", ""),
                Map.entry("residence", "Tam Đường, Lai Châu")));
    }
}
