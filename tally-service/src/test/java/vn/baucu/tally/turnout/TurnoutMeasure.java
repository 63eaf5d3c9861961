package vn.baucu.tally.turnout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * How long the turnout of a nation takes when all its polling areas have reported every half hour. Not part of the build:
 * run it with {@code -Dtest=TurnoutMeasure}; the figures come to {@code target/turnout.txt}.
 */
@QuarkusTest
@WithTestResource(Embedded.class)
class TurnoutMeasure {

    private static final int TIMES = 30;
    private static final int WARM_UP = 5;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Test
    void theNationIsAddedUpFromItsPollingAreas() throws IOException {
        List<String> lines = new ArrayList<>(List.of("polling areas | question | median ms | p99 ms"));
        for (int pollingAreas : List.of(10_625, 85_000)) {
            String election = "trm-" + pollingAreas;
            tell(election);
            fill(election, pollingAreas);
            String root = "/api/v1/elections/" + election + "/turnout/areas/";
            for (String question : List.of(
                    "VN/NATIONAL_ASSEMBLY",
                    "VN/NATIONAL_ASSEMBLY?milestone=11:00",
                    "VN/NATIONAL_ASSEMBLY/children",
                    "p1/NATIONAL_ASSEMBLY",
                    "p1/NATIONAL_ASSEMBLY/children")) {
                lines.add(pollingAreas + " | " + question + " | " + measured(root + question));
                Files.write(Path.of("target", "turnout.txt"), lines);
            }
        }
        assertThat(lines).hasSize(11);
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
                                Phase.OPEN,
                                Map.of(),
                                Map.of(),
                                1),
                        new DutiesChanged(
                                election,
                                "trm",
                                List.of(new DutyGiven(Role.AUDITOR, "VN", Instant.parse("2021-04-03T00:00:00Z"), null)),
                                1))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbi.withHandle(handle -> handle.createQuery(
                                        "select count(*) from organisation.duty where election = :e")
                                .bind("e", election)
                                .mapTo(Long.class)
                                .one())
                        == 1);
    }

    /** As the country is: 63 provinces, 705 districts, a commune for each eight polling areas. */
    private void fill(String election, int pollingAreas) {
        int communes = pollingAreas / 8;
        int districts = communes / 15;
        jdbi.useTransaction(handle -> {
            for (String sql : List.of("""
                    insert into organisation.area (election, area, level, kind, name, parent, path, version)
                    values (:election, 'VN', 'NATION', 'NATION', 'Việt Nam', null, array['VN'], 1)
                    """, """
                    insert into organisation.area (election, area, level, kind, name, parent, path, version)
                    select :election, 'p' || i, 'PROVINCE', 'PROVINCE', 'Tỉnh ' || i, 'VN', array['VN', 'p' || i], 1
                    from generate_series(1, 63) i
                    """, """
                    insert into organisation.area (election, area, level, kind, name, parent, path, version)
                    select :election, 'd' || i, 'DISTRICT', 'RURAL_DISTRICT', 'Huyện ' || i, 'p' || i % 63 + 1,
                        array['VN', 'p' || i % 63 + 1, 'd' || i], 1
                    from generate_series(1, :districts) i
                    """, """
                    insert into organisation.area (election, area, level, kind, name, parent, path, version)
                    select :election, 'c' || i, 'COMMUNE', 'COMMUNE', 'Xã ' || i, 'd' || i % :districts + 1,
                        array['VN', 'p' || (i % :districts + 1) % 63 + 1, 'd' || i % :districts + 1, 'c' || i], 1
                    from generate_series(1, :communes) i
                    """, """
                    insert into organisation.polling_area (election, polling_area, kind, voting_date, path, area_path, version)
                    select :election, area || '-' || n, 'REGULAR', '2021-05-23', path, '', 1
                    from organisation.area, generate_series(1, 8) n where election = :election and level = 'COMMUNE'
                    """, """
                    insert into organisation.polling_area_ballot (election, polling_area, ballot_type, constituency)
                    select election, polling_area, 'NATIONAL_ASSEMBLY', 'NA-' || path[2]
                    from organisation.polling_area where election = :election
                    """, """
                    insert into voter_roll (election, polling_area, ballot_type, listed, version)
                    select election, polling_area, 'NATIONAL_ASSEMBLY', 800, 1
                    from organisation.polling_area where election = :election
                    """, """
                    insert into turnout (election, polling_area, ballot_type, day, milestone, voted, listed, roll_version,
                        version, entered_at)
                    select election, polling_area, 'NATIONAL_ASSEMBLY', '2021-05-23',
                        to_char(time '07:00' + n * interval '30 minutes', 'HH24:MI'), 30 * n, 800, 1, n + 1, now()
                    from organisation.polling_area, generate_series(0, 24) n where election = :election
                    """)) {
                handle.createUpdate(sql)
                        .bind("election", election)
                        .bind("districts", districts)
                        .bind("communes", communes)
                        .execute();
            }
        });
        for (String table : List.of(
                "organisation.area",
                "organisation.polling_area",
                "organisation.polling_area_ballot",
                "voter_roll",
                "turnout")) {
            jdbi.useHandle(handle -> handle.execute("analyze " + table));
        }
    }

    private static String measured(String path) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long started = System.nanoTime();
            given().auth().oauth2(Tokens.of("trm")).get(path).then().statusCode(200);
            if (i >= WARM_UP) {
                took.add(System.nanoTime() - started);
            }
        }
        took.sort(null);
        return millis(took.get(TIMES / 2)) + " | " + millis(took.get(TIMES * 99 / 100));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
