package vn.baucu.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Phase;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.Tokens;

/**
 * How long it takes to read what is asked again and again during the night: of the nation, of a province, of a commune, of
 * a constituency. Not part of the build: run it with {@code -Dtest=ReadMeasure}; the figures come to
 * {@code target/reads.txt}. {@code -Dbaucu.measure.every=30} lets every polling area report turnout every half hour.
 */
@QuarkusTest
@WithTestResource(value = Embedded.class, initArgs = @ResourceArg(name = ReadMeasure.SOCKET_TIMEOUT, value = "600"))
class ReadMeasure {

    static final String SOCKET_TIMEOUT = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout";

    private static final int TIMES = Integer.getInteger("baucu.measure.times", 100);
    private static final int WARM_UP = 5;

    /** Between two reports of turnout, in minutes, as the usual plan has it. */
    private static final int EVERY = Integer.getInteger("baucu.measure.every", 120);

    private static final List<String> QUESTIONS = List.of(
            "turnout/areas/VN/NATIONAL_ASSEMBLY",
            "turnout/areas/VN/NATIONAL_ASSEMBLY?milestone=11:00",
            "turnout/areas/VN/NATIONAL_ASSEMBLY/children",
            "turnout/areas/VN/NATIONAL_ASSEMBLY/highest",
            "turnout/areas/VN/NATIONAL_ASSEMBLY/missing?milestone=19:00",
            "turnout/areas/VN/NATIONAL_ASSEMBLY/complete",
            "turnout/areas/p1/NATIONAL_ASSEMBLY",
            "turnout/areas/p1/NATIONAL_ASSEMBLY/children",
            "turnout/areas/000001/NATIONAL_ASSEMBLY",
            "tallies/NATIONAL_ASSEMBLY/areas/VN/minutes",
            "tallies/NATIONAL_ASSEMBLY/areas/p1/minutes",
            "tallies/NATIONAL_ASSEMBLY/areas/000001/minutes",
            "tallies/NATIONAL_ASSEMBLY/constituencies/NA-p1-1/minutes",
            "tallies/COMMUNE_COUNCIL/constituencies/CC-000001-1/minutes",
            "tallies/NATIONAL_ASSEMBLY/areas/VN/outstanding",
            "tallies/NATIONAL_ASSEMBLY/areas/p1/outstanding",
            "tallies/NATIONAL_ASSEMBLY/areas/000001/outstanding",
            "tallies/NATIONAL_ASSEMBLY/areas/VN/recomputation",
            "tallies/NATIONAL_ASSEMBLY/areas/p1/recomputation",
            "tallies/NATIONAL_ASSEMBLY/areas/000001/recomputation",
            "tallies/NATIONAL_ASSEMBLY/constituencies/NA-p1-1/recomputation",
            "tallies/COMMUNE_COUNCIL/constituencies/CC-000001-1/recomputation",
            "minutes/outstanding/areas/VN/NATIONAL_ASSEMBLY",
            "minutes/outstanding/areas/p1/NATIONAL_ASSEMBLY",
            "minutes/outstanding/areas/000001/NATIONAL_ASSEMBLY",
            "minutes/outstanding/areas/VN/NATIONAL_ASSEMBLY/counts",
            "minutes/outstanding/areas/p1/NATIONAL_ASSEMBLY/counts",
            "minutes/outstanding/areas/000001/NATIONAL_ASSEMBLY/counts");

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Test
    void whatIsAskedIsReadAtTheCostOfWhatIsAskedAbout() throws IOException {
        List<String> lines = new ArrayList<>(List.of("polling areas | question | median ms | p99 ms"));
        for (int pollingAreas : List.of(10_625, 84_767)) {
            String election = "rd-" + pollingAreas;
            tell(election);
            fill(election, pollingAreas);
            for (String question : QUESTIONS) {
                lines.add(pollingAreas + " | " + question + " | "
                        + measured("/api/v1/elections/" + election + "/" + question));
                Files.write(Path.of("target", "reads.txt"), lines);
            }
            lines.add("load: " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        Files.write(Path.of("target", "reads.txt"), lines);
        assertThat(lines).hasSize(2 * QUESTIONS.size() + 3);
    }

    private void tell(String election) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(List.of(
                        new ElectionChanged(
                                election,
                                ElectionKind.GENERAL,
                                "vn-2015",
                                "Bầu cử",
                                LocalDate.of(2021, 5, 23),
                                Phase.COUNTING,
                                Map.of(),
                                Map.of(),
                                1),
                        new DutiesChanged(
                                election,
                                "rdm",
                                List.of(new DutyGiven(Role.AUDITOR, "VN", Instant.parse("2021-04-03T00:00:00Z"), null)),
                                1))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> number("select count(*) from organisation.duty where election = '" + election + "'") == 1);
    }

    /** The nation as it is: 63 provinces, 706 districts, 10,596 communes; the database looks at it by itself. */
    private void fill(String election, int pollingAreas) throws IOException {
        String sql;
        try (InputStream file = Objects.requireNonNull(ReadMeasure.class.getResourceAsStream("/measure/nation.sql"))) {
            sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String filled =
                sql.replace("%e", election).replace("%n", "" + pollingAreas).replace("%m", "" + EVERY);
        String before = jdbi.withHandle(handle ->
                handle.createQuery("select now()::text").mapTo(String.class).one());
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(() -> jdbi.useHandle(handle -> {
                    for (String statement : filled.split(";\n", -1)) {
                        if (!statement.isBlank()) {
                            handle.execute(statement);
                        }
                    }
                }));
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> number("""
                                select count(*) from pg_stat_user_tables
                                where relname in ('polling_area', 'polling_area_ballot', 'voter_roll', 'turnout_course',
                                    'minutes', 'minutes_head', 'counted')
                                  and last_autoanalyze > '%s' and last_autovacuum > '%s'
                                """.replace("%s", before)) == 7);
    }

    private long number(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static String measured(String path) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long started = System.nanoTime();
            given().auth().oauth2(Tokens.of("rdm")).get(path).then().statusCode(200);
            if (i >= WARM_UP) {
                took.add(System.nanoTime() - started);
            }
        }
        took.sort(null);
        return millis(took.get(TIMES / 2)) + " | " + millis(took.get((TIMES * 99 + 99) / 100 - 1));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }
}
