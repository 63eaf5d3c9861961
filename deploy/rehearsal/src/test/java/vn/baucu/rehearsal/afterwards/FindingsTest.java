package vn.baucu.rehearsal.afterwards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.door.Answer;

class FindingsTest {

    private final Findings findings = new Findings();
    private final Findings.Line line =
            findings.of("published", BallotType.COMMUNE_COUNCIL).place();

    @Test
    void whatIsAsExpectedIsCountedAndNoDifference() throws Exception {
        JsonNode found = new ObjectMapper().readTree("{\"seats\":5,\"percent\":99.60}");

        line.number("03388", "seats", 5, found.path("seats"));
        line.percent("03388", "percent", new BigDecimal("99.60"), found.path("percent"));
        line.same("03388", "state", "FULL", "FULL");

        assertThat(findings.verdict().allEqual()).isTrue();
        assertThat(findings.verdict().figuresCompared()).isEqualTo(3);
        assertThat(told()).contains("published", "Everything after the night is as expected.");
    }

    @Test
    void whatIsOtherwiseOrMissingIsToldInTheTable() throws Exception {
        JsonNode found = new ObjectMapper().readTree("{\"seats\":4}");

        line.number("03388", "seats", 5, found.path("seats"));
        line.percent("03388", "percent", new BigDecimal("99.60"), found.path("percent"));

        assertThat(findings.verdict().differences()).hasSize(2);
        assertThat(told()).contains("2 things after the night are not as expected", "03388 seats: expected 5, found 4");
    }

    @Test
    void anotherAnswerThanTheLawAsksForIsADifference() {
        Answer refused = new Answer(409, "{}", Optional.empty(), Optional.empty(), 1);

        assertThat(line.answered("03388", "release", refused, 201)).isFalse();
        assertThat(line.answered("03388", "read before its release", refused, 404, 409))
                .isTrue();
        assertThat(findings.verdict().differences())
                .singleElement()
                .hasToString("03388 release: expected 201, found 409 {}");
    }

    private String told() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        findings.print(new PrintStream(told, true, UTF_8));
        return told.toString(UTF_8);
    }
}
