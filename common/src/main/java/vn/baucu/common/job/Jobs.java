package vn.baucu.common.job;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.job.ImportRun.RowError;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** The jobs of a service. */
@ApplicationScoped
public class Jobs {

    private static final String COLUMNS =
            "id, election, kind, state, done, counts, errors, created_at, finished_at, actor";

    private final Jdbi jdbi;
    private final Clock clock;
    private final Instance<Work> works;
    private final String service;

    Jobs(
            Jdbi jdbi,
            Clock clock,
            @Any Instance<Work> works,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.works = works;
        this.service = service;
    }

    /**
     * Queues an import: 202 with the job's Location; the same file sent again answers 200 with the job it already has.
     * A file that cannot be read at all is refused at once.
     */
    @Transactional
    public RestResponse<Job> submit(String election, String kind, Officer officer, byte[] content) {
        CsvFile.check(content, (Import) workOf(kind));
        String hash = Fingerprint.of(content);
        Optional<Job> same = latest(election, kind, officer, hash);
        if (same.isPresent()) {
            return answer(RestResponse.Status.OK, same.get());
        }
        return answer(RestResponse.Status.ACCEPTED, queue(election, kind, officer, content, hash));
    }

    /** Queues work that takes no file: 202 with the job's Location; ordered again it is done again. */
    @Transactional
    public RestResponse<Job> order(String election, String kind, Officer officer, byte[] order) {
        workOf(kind);
        return answer(RestResponse.Status.ACCEPTED, queue(election, kind, officer, order, Fingerprint.of(order)));
    }

    /** The last job of this kind, if it took or takes the very same file; an older one may have been overtaken. */
    private Optional<Job> latest(String election, String kind, Officer officer, String hash) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                         from (
                            select * from kernel.job
                            where election = :election and kind = :kind and state in ('QUEUED', 'RUNNING', 'DONE')
                            order by created_at desc, id desc limit 1) as latest
                        where content_hash = :hash and actor = :actor
                        """)
                .bind("election", election)
                .bind("kind", kind)
                .bind("hash", hash)
                .bind("actor", officer.name())
                .map((row, context) -> job(row))
                .findOne());
    }

    private Job queue(String election, String kind, Officer officer, byte[] content, String hash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                insert into kernel.job
                                    (election, kind, actor, role, scopes, request, content, content_hash, created_at)
                                values (:election, :kind, :actor, :role, :scopes, :request, :content, :hash, :now)
                                on conflict do nothing
                                returning %s
                                """.replace("%s", COLUMNS))
                        .bind("election", election)
                        .bind("kind", kind)
                        .bind("actor", officer.name())
                        .bind("role", officer.role())
                        .bindArray("scopes", String.class, officer.scopes())
                        .bind("request", officer.request())
                        .bind("content", content)
                        .bind("hash", hash)
                        .bind("now", clock.instant())
                        .map((row, context) -> job(row))
                        .findOne())
                .orElseThrow(Jobs::busy);
    }

    private static ProblemException busy() {
        return new ProblemException(
                ProblemType.REQUEST_IN_PROGRESS,
                new Sentence(
                        "Một tệp cùng loại cho địa bàn này đang được xử lý.",
                        "A file of this kind for this area is being handled."),
                List.of(),
                Map.of("Retry-After", "2"));
    }

    private RestResponse<Job> answer(RestResponse.Status status, Job job) {
        return RestResponse.ResponseBuilder.create(status, job)
                .location(UriBuilder.fromPath("/api/v1/jobs/{service}/{id}").build(service, job.id()))
                .build();
    }

    Optional<Job> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from kernel.job where id = :id")
                .bind("id", id)
                .map((row, context) -> job(row))
                .findOne());
    }

    List<RowError> errors(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select line, field, code, message_vi, message_en from kernel.job_error
                        where job = :id order by ordinal
                        """)
                .bind("id", id)
                .map((row, context) -> new RowError(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        new Sentence(row.getString(4), row.getString(5))))
                .list());
    }

    Work workOf(String kind) {
        return works.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind));
    }

    private static Job job(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("election"),
                row.getString("kind"),
                JobState.valueOf(row.getString("state")),
                row.getLong("done"),
                Json.read(row.getString("counts"), new TypeReference<Map<String, Long>>() {}),
                row.getLong("errors"),
                row.getTimestamp("created_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("actor"));
    }
}
