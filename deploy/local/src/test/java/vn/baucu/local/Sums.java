package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.baucu.rehearsal.demonstration.AreaLevel;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.AreaResult;
import vn.baucu.rehearsal.expected.ExpectedResults;

/** What must hold of every sum at any time (design.md 10, I-1 and I-5), asked for as an auditor would. */
final class Sums {

    private static final String AUDITOR = "kiemtoan";

    private final Gateway gateway;
    private final Demonstration demonstration;
    private final String tallies;

    Sums(URI gateway, UnaryOperator<String> tokens, Demonstration demonstration) {
        this.gateway = new Gateway(gateway, tokens, Duration.ofSeconds(30));
        this.demonstration = demonstration;
        this.tallies = "/api/v1/elections/" + demonstration.election() + "/tallies/";
    }

    void holdEverywhere() {
        ExpectedResults expected = ExpectedResults.of(demonstration);
        for (AreaResult result : expected.areas()) {
            if (result.level() != AreaLevel.COMMUNE) {
                isTheSumOfWhatIsBelow(result);
            }
            isTheSameAddedUpAgain(result.ballotType(), "areas/" + result.area());
        }
        demonstration
                .constituencies()
                .forEach(constituency ->
                        isTheSameAddedUpAgain(constituency.ballotType(), "constituencies/" + constituency.code()));
    }

    private void isTheSumOfWhatIsBelow(AreaResult result) {
        JsonNode whole = ask(result.ballotType() + "/areas/" + result.area());
        Map<String, Long> sum = new TreeMap<>();
        for (JsonNode part : ask(result.ballotType() + "/areas/" + result.area() + "/children")) {
            figures(part).forEach((name, value) -> sum.merge(name, value, Long::sum));
        }
        long outstanding = ask(result.ballotType() + "/areas/" + result.area() + "/outstanding?limit=1000")
                .path("items")
                .size();

        assertThat(sum).as("below %s", result).isEqualTo(figures(whole));
        assertThat(whole.path("minutesIn").asLong() + outstanding)
                .as("reported and outstanding in %s", result)
                .isEqualTo(whole.path("minutesExpected").asLong());
    }

    private void isTheSameAddedUpAgain(BallotType ballotType, String subject) {
        JsonNode recomputation = ask(ballotType + "/" + subject + "/recomputation");

        assertThat(recomputation.path("equal").asBoolean())
                .as("%s", recomputation)
                .isTrue();
    }

    private static Map<String, Long> figures(JsonNode tally) {
        Map<String, Long> figures = new TreeMap<>();
        tally.path("figures").properties().forEach(entry -> {
            if (entry.getValue().isIntegralNumber()) {
                figures.put(entry.getKey(), entry.getValue().asLong());
            }
        });
        figures.put("minutesIn", tally.path("minutesIn").asLong());
        figures.put("minutesExpected", tally.path("minutesExpected").asLong());
        return figures;
    }

    private JsonNode ask(String path) {
        Answer answer = gateway.send(Request.get(AUDITOR, tallies + path));
        assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(200);
        return answer.json();
    }
}
