package vn.baucu.committee.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.acting.ElectionBodies;
import vn.baucu.committee.acting.ElectionBody;
import vn.baucu.committee.secrecy.Sealed;
import vn.baucu.committee.secrecy.Secrecy;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The log of the hotlines; each is seen by the body that keeps it, since callers have names. */
@ApplicationScoped
class Hotline {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final Jdbi jdbi;
    private final ElectionBodies bodies;
    private final Incidents incidents;
    private final Secrecy secrecy;
    private final Audit audit;
    private final Clock clock;

    Hotline(Jdbi jdbi, ElectionBodies bodies, Incidents incidents, Secrecy secrecy, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.bodies = bodies;
        this.incidents = incidents;
        this.secrecy = secrecy;
        this.audit = audit;
        this.clock = clock;
    }

    HotlineCall log(String election, CallDocument document, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant called = document.calledAt() == null ? now : document.calledAt();
        if (called.isAfter(now)) {
            throw refused("/calledAt", "in-the-future", "Thời điểm này chưa đến.", "This time is yet to come.");
        }
        if (document.incident() != null
                && incidents.find(election, document.incident()).isEmpty()) {
            throw refused("/incident", "unknown-incident", "Không tìm thấy sự cố.", "There is no such incident.");
        }
        ElectionBody body = bodies.acting(election, officer, document.body(), "/body");
        // What seals the caller names the call, so its id is there before the row.
        UUID id = jdbi.withHandle(handle ->
                handle.createQuery("select uuidv7()").mapTo(UUID.class).one());
        Caller caller = new Caller(document.caller().strip(), document.phone());
        Sealed closed = secrecy.seal(Json.write(caller), election, id);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.hotline_call
                            (call, election, body, called_at, sealing_key, sealed, matter, answer, answered_by, incident)
                        values (:call, :election, :body, :calledAt, :key, :sealed, :matter, :answer, :by, :incident)
                        """)
                .bind("call", id)
                .bind("election", election)
                .bind("body", body.code())
                .bind("calledAt", called)
                .bind("key", closed.key())
                .bind("sealed", closed.content())
                .bind("matter", document.matter().strip())
                .bind("answer", document.answer().strip())
                .bind("by", officer.name())
                .bind("incident", document.incident())
                .execute());
        audit.add(officer, "log-call", election, id.toString(), body.code());
        return find(election, id, officer).orElseThrow(() -> notFound(id));
    }

    List<HotlineCall> list(String election, Officer officer, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select call, body, called_at, matter, answer, answered_by, incident from committee.hotline_call
                        where election = :election and body = any (:bodies) and call > cast(:after as uuid)
                        order by call limit :limit
                        """)
                .bind("election", election)
                .bindArray("bodies", String.class, codes(election, officer))
                .bind("after", paging.after().isEmpty() ? FIRST : paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> call(row))
                .list());
    }

    /** Who called; every look is recorded. */
    Caller caller(String election, UUID call, Officer officer) {
        Sealed found = jdbi.withHandle(handle -> handle.createQuery("""
                        select sealing_key, sealed from committee.hotline_call
                        where election = :election and call = :call and body = any (:bodies)
                        """)
                        .bind("election", election)
                        .bind("call", call)
                        .bindArray("bodies", String.class, codes(election, officer))
                        .map((row, context) -> new Sealed(row.getString(1), row.getBytes(2)))
                        .findOne())
                .orElseThrow(() -> notFound(call));
        audit.add(officer, "look-at-caller", election, call.toString(), "");
        return Json.read(secrecy.open(found, election, call), Caller.class);
    }

    private Optional<HotlineCall> find(String election, UUID call, Officer officer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select call, body, called_at, matter, answer, answered_by, incident from committee.hotline_call
                        where election = :election and call = :call and body = any (:bodies)
                        """)
                .bind("election", election)
                .bind("call", call)
                .bindArray("bodies", String.class, codes(election, officer))
                .map((row, context) -> call(row))
                .findOne());
    }

    private List<String> codes(String election, Officer officer) {
        return bodies.actedFor(election, officer).stream()
                .map(ElectionBody::code)
                .toList();
    }

    private static ProblemException refused(String pointer, String code, String vi, String en) {
        Sentence message = new Sentence(vi, en);
        return new ProblemException(ProblemType.RULE_VIOLATED, message, List.of(new Violation(pointer, code, message)));
    }

    private static ProblemException notFound(UUID call) {
        return ProblemException.notFound(new Sentence("cuộc gọi {0}", "call {0}").with(call));
    }

    private static HotlineCall call(ResultSet row) throws SQLException {
        return new HotlineCall(
                row.getObject("call", UUID.class),
                row.getString("body"),
                row.getTimestamp("called_at").toInstant(),
                row.getString("matter"),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getObject("incident", UUID.class));
    }
}
