package vn.baucu.committee.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.committee.Officials.asFounder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Officials;
import vn.baucu.testing.Embedded;

/**
 * How long the progress of a nation takes, and how that grows. Not part of the build: run it with
 * {@code -Dtest=ProgressMeasure}; the figures come to {@code target/progress.txt}.
 */
@QuarkusTest
@WithTestResource(Embedded.class)
class ProgressMeasure {

    private static final int TIMES = 100;
    private static final int WARM_UP = 10;
    private static final List<String> REPORTED = List.of("C19", "C21", "C23");

    @Inject
    Jdbi jdbi;

    @Test
    void theNationIsCountedFromItsPollingAreas() throws IOException {
        List<String> lines = new ArrayList<>(List.of("polling areas | question | median ms | p99 ms"));
        for (int pollingAreas : List.of(10_625, 85_000)) {
            String election = "m-" + pollingAreas;
            Officials.announce2021(election);
            fill(election, pollingAreas);
            lookAtWhatAnImportFills();
            String root = "/api/v1/elections/" + election + "/areas/";
            List<String> questions =
                    List.of("VN/progress", "VN/progress/C11", "VN/progress/C11/outstanding", "p1/progress");
            for (String question : questions) {
                lines.add(pollingAreas + " | " + question + " | " + measured(root + question));
                Files.write(Path.of("target", "progress.txt"), lines);
            }
        }
        assertThat(lines).hasSize(9);
    }

    /** As the country is: 63 provinces, 705 districts, a commune for each eight polling areas; most work is done. */
    private void fill(String election, int pollingAreas) {
        int communes = pollingAreas / 8;
        int districts = communes / 15;
        jdbi.useTransaction(handle -> {
            for (String sql : List.of("""
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
                    insert into organisation.constituency
                        (election, constituency, ballot_type, council_area, path, number, seats, covers, version)
                    select :election, 'CC-' || area || '-' || n, 'COMMUNE_COUNCIL', area, path, n, 4, array[area], 1
                    from organisation.area, generate_series(1, 5) n where election = :election and level = 'COMMUNE'
                    """, """
                    insert into organisation.polling_area (election, polling_area, kind, voting_date, path, area_path, version)
                    select :election, area || '-' || n, 'REGULAR', '2021-05-23', path, '', 1
                    from organisation.area, generate_series(1, 8) n where election = :election and level = 'COMMUNE'
                    """, """
                    insert into committee.body (election, body, kind, scope, path, covers, level, setting, name,
                        establishing_actor, establishing_area, decision_number, decision_date, decision_issuer,
                        decision_signer, version)
                    select election, 'PT-' || polling_area, 'POLLING_TEAM', polling_area, path, path, 'COMMUNE', 'REGULAR',
                        'Tổ bầu cử', 'PEOPLES_COMMITTEE', path[4], '1/QĐ-UBND', '2021-04-01', 'Ủy ban nhân dân', '-', 1
                    from organisation.polling_area where election = :election and polling_area not like '%7-7'
                    """, """
                    insert into committee.body (election, body, kind, scope, path, covers, level, setting, name,
                        establishing_actor, establishing_area, decision_number, decision_date, decision_issuer,
                        decision_signer, version)
                    select election, 'EB-' || constituency, 'ELECTION_BOARD', constituency, path, path, 'COMMUNE',
                        'REGULAR', 'Ban bầu cử', 'PEOPLES_COMMITTEE', path[4], '1/QĐ-UBND', '2021-03-01',
                        'Ủy ban nhân dân', '-', 1
                    from organisation.constituency where election = :election
                    """, """
                    insert into committee.voter_roll (election, polling_area, published_at, closed_at)
                    select election, polling_area, now(), now()
                    from organisation.polling_area where election = :election
                    """, """
                    insert into committee.all_minutes (election, polling_area, sent_at)
                    select election, polling_area, now()
                    from organisation.polling_area where election = :election
                    """, """
                    insert into committee.determination (election, constituency, determined_at)
                    select election, constituency, now()
                    from organisation.constituency where election = :election
                    """)) {
                handle.createUpdate(sql)
                        .bind("election", election)
                        .bind("districts", districts)
                        .bind("communes", communes)
                        .execute();
            }
            for (String deadline : REPORTED) {
                handle.createUpdate("""
                                insert into committee.deadline_report (election, deadline, unit, version, done_on,
                                    document_number, document_date, document_issuer, reported_by, known_at)
                                select election, :deadline, polling_area, 1, '2021-05-02', '1/BC', '2021-05-02', '-', '-', now()
                                from organisation.polling_area where election = :election
                                """)
                        .bind("election", election)
                        .bind("deadline", deadline)
                        .execute();
            }
        });
    }

    /** As an import does when it is done; what comes by events and reports is left to the database. */
    private void lookAtWhatAnImportFills() {
        for (String table : List.of(
                "organisation.area", "organisation.constituency", "organisation.polling_area", "committee.body")) {
            jdbi.useHandle(handle -> handle.execute("vacuum (analyze) " + table));
        }
    }

    private static String measured(String path) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long started = System.nanoTime();
            asFounder().get(path).then().statusCode(200);
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
