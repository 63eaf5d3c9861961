package vn.baucu.tally.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.baucu.tally.Province.minutes;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.StateElection;
import vn.baucu.tally.minutes.MinutesModel.Command;
import vn.baucu.tally.minutes.MinutesModel.Expected;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.FileSamples;

/** Every command in every state under every role, against a table of what should come of it. */
@QuarkusTest
@WithTestResource(Embedded.class)
class MinutesModelTest {

    private static final int AREAS = 40;
    private static final int MOST_STEPS = 1_500;
    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private StateElection election;
    private int figures;

    @ParameterizedTest(name = "{0}, scan demanded: {1}")
    @CsvSource({"NONE, false", "NONE, true", "SECOND_PERSON, false", "SECOND_PERSON, true", "DOUBLE_ENTRY, true"})
    void minutesGoWhereTheTableSays(Verification verification, boolean evidence) {
        election = new StateElection(
                "stm" + ELECTIONS.incrementAndGet(),
                AREAS,
                Map.of(BallotType.NATIONAL_ASSEMBLY, verification),
                new MinutesPolicy(evidence ? List.of(BallotType.NATIONAL_ASSEMBLY) : null, null, null, null),
                Map.of(),
                outbox,
                jdbi);
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> tried = new HashSet<>();
        List<MinutesModel> areas = new ArrayList<>();
        for (int area = 1; area <= AREAS; area++) {
            areas.add(MinutesModel.nothing(verification, evidence));
        }
        int quiet = 0;
        for (int step = 0; step < MOST_STEPS && quiet < 200; step++) {
            int area = random.nextInt(AREAS);
            MinutesModel model = areas.get(area);
            Choice choice = choose(model, tried, random);
            String triple = model.name() + " " + choice;
            quiet = tried.add(triple) ? 0 : quiet + 1;
            Expected expected = model.expect(choice.command(), choice.user());

            Response answer = send(model, choice, area + 1);

            assertThat(answer.statusCode())
                    .as("seed %d, step %d, area %d: %s -> %s", seed, step, area + 1, triple, answer.asString())
                    .isEqualTo(expected.status());
            areas.set(area, expected.next());
            if (!expected.next().equals(model)) {
                requireAs(expected.next(), area + 1, seed);
            }
        }
        assertThat(tried.size()).as("triples of state, command and role").isGreaterThan(300);
        requireSums(areas);
    }

    /** Something not tried yet in this state, if there is; else anything. */
    private static Choice choose(MinutesModel model, Set<String> tried, SplittableRandom random) {
        List<Choice> fresh = new ArrayList<>();
        List<Choice> all = new ArrayList<>();
        for (Command command : Command.values()) {
            for (String user : MinutesModel.USERS) {
                Choice choice = new Choice(command, user);
                all.add(choice);
                if (!tried.contains(model.name() + " " + choice)) {
                    fresh.add(choice);
                }
            }
        }
        List<Choice> from = fresh.isEmpty() ? all : fresh;
        return from.get(random.nextInt(from.size()));
    }

    private Response send(MinutesModel model, Choice choice, int area) {
        RequestSpecification as = election.as(choice.user());
        String path = election.path(area);
        String version = path + "/versions/" + Math.max(1, model.latest());
        String standing = path + "/versions/" + Math.max(1, model.standing() == 0 ? model.latest() : model.standing());
        Map<String, Object> reason = Map.of("reason", "Thử trạng thái");
        return switch (choice.command()) {
            case SUBMIT -> as.body(next()).post(path);
            case CORRECT ->
                as.header("If-Match", "\"" + model.latest() + "\"")
                        .body(Map.of("reason", "Cộng nhầm", "minutes", next()))
                        .post(path + "/corrections");
            case CONFIRM -> as.post(version + "/confirmation");
            case SECOND_SAME ->
                second(as, model, area).body(current(area, model)).put(version + "/second-entry");
            case SECOND_OTHER -> second(as, model, area).body(next()).put(version + "/second-entry");
            case RETURN -> as.body(reason).post(version + "/return");
            case QUARANTINE -> as.body(reason).post(standing + "/quarantine");
            case RELEASE -> as.body(reason).post(standing + "/release");
            case ATTACH_AHEAD ->
                election.attach(choice.user(), area, model.latest() + 1, FileSamples.pdf("st " + figures++));
            case ATTACH ->
                election.attach(choice.user(), area, Math.max(1, model.latest()), FileSamples.pdf("st " + figures++));
        };
    }

    private RequestSpecification second(RequestSpecification as, MinutesModel model, int area) {
        if (!model.state().equals("DIFFERING")) {
            return as;
        }
        int attempt = jdbi.withHandle(handle -> handle.createQuery("""
                        select max(attempt) from second_entry where election = :e and polling_area = :p
                        """)
                .bind("e", election.code())
                .bind("p", StateElection.pollingArea(area))
                .mapTo(Integer.class)
                .one());
        return as.header("If-Match", "\"" + attempt + "\"");
    }

    /** Figures that no version before had. */
    private Map<String, Object> next() {
        Map<String, Object> minutes = new TreeMap<>(minutes(110 + figures % 190));
        minutes.put("unused", 20 + figures / 190);
        minutes.put("received", 330 + figures / 190);
        figures++;
        return minutes;
    }

    private Map<String, Object> current(int area, MinutesModel model) {
        if (model.latest() == 0) {
            return next();
        }
        JsonPath view = election.view(area).jsonPath();
        Map<String, Object> minutes = new TreeMap<>(view.getMap("versions[" + (model.latest() - 1) + "].figures"));
        minutes.put("votes", view.getMap("versions[" + (model.latest() - 1) + "].votes"));
        return minutes;
    }

    private void requireAs(MinutesModel model, int area, long seed) {
        JsonPath view = election.view(area).jsonPath();
        assertThat(view.getString("state")).as("seed %d", seed).isEqualTo(model.state());
        assertThat(view.getInt("latestVersion")).isEqualTo(model.latest());
        assertThat(view.<Integer>get("acceptedVersion")).isEqualTo(model.counts() ? model.standing() : null);
        assertThat(view.<Integer>get("quarantinedVersion")).isEqualTo(model.setAside() ? model.standing() : null);
    }

    /** What counts is in the sums, what is set aside is counted apart. */
    private void requireSums(List<MinutesModel> areas) {
        long counting = areas.stream().filter(MinutesModel::counts).count();
        long setAside = areas.stream().filter(MinutesModel::setAside).count();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonPath tally = election.as("kiemtoan")
                    .get("/api/v1/elections/" + election.code() + "/tallies/NATIONAL_ASSEMBLY/areas/VN")
                    .jsonPath();
            assertThat(List.of(tally.getLong("minutesIn"), tally.getLong("quarantined")))
                    .containsExactly(counting, setAside);
        });
        JsonPath recomputed = election.as("kiemtoan")
                .get("/api/v1/elections/" + election.code() + "/tallies/NATIONAL_ASSEMBLY/areas/VN/recomputation")
                .jsonPath();
        assertThat(recomputed.getBoolean("equal")).isTrue();
    }

    private record Choice(Command command, String user) {}
}
