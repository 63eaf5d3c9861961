package vn.baucu.committee.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.complaint.ComplaintFile.Step;
import vn.baucu.committee.secrecy.Sealed;
import vn.baucu.committee.secrecy.Secrecy;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ComplaintKind;
import vn.baucu.common.law.ComplaintSubject;
import vn.baucu.common.page.Paging;

/** Reads and writes the files of complaints. */
@ApplicationScoped
class Complaints {

    private static final String COLUMNS = "complaint, registered_by, number, kind, subject, about, ballot_type,"
            + " received_on, due_on, competent, holder, handler, state, outcome, conclusive, version";

    private final Jdbi jdbi;
    private final Secrecy secrecy;

    Complaints(Jdbi jdbi, Secrecy secrecy) {
        this.jdbi = jdbi;
        this.secrecy = secrecy;
    }

    /** The complaint, if one of the bodies is on its trail; held until the transaction ends. */
    Optional<Complaint> hold(String election, UUID complaint, List<String> bodies) {
        return find(election, complaint, bodies, " for update");
    }

    Optional<Complaint> find(String election, UUID complaint, List<String> bodies) {
        return find(election, complaint, bodies, "");
    }

    private Optional<Complaint> find(String election, UUID complaint, List<String> bodies, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from committee.complaint"
                        + " where election = :election and complaint = :complaint and bodies && :bodies" + lock)
                .bind("election", election)
                .bind("complaint", complaint)
                .bindArray("bodies", String.class, bodies)
                .map((row, context) -> complaint(row))
                .findOne());
    }

    ComplaintFile file(Complaint complaint, String article) {
        List<Step> trail = jdbi.withHandle(handle -> handle.createQuery("""
                        select ordinal, at, step, body, to_body, actor, note from committee.complaint_step
                        where complaint = :complaint order by ordinal
                        """)
                .bind("complaint", complaint.complaint())
                .map((row, context) -> step(row))
                .list());
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select summary, candidate, identified from committee.complaint where complaint = :complaint")
                .bind("complaint", complaint.complaint())
                .map((row, context) -> new ComplaintFile(
                        complaint, row.getString(1), row.getString(2), row.getBoolean(3), article, trail))
                .one());
    }

    Optional<Complainant> complainant(String election, UUID complaint) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select sealing_key, sealed from committee.complainant where complaint = :complaint")
                        .bind("complaint", complaint)
                        .map((row, context) -> new Sealed(row.getString(1), row.getBytes(2)))
                        .findOne())
                .map(closed -> Json.read(secrecy.open(closed, election, complaint), Complainant.class));
    }

    List<Complaint> list(String election, ComplaintFilter filter, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + """
                         from committee.complaint
                        where election = :election and bodies && :bodies
                          and (cast(:kind as text) is null or kind = :kind) and (cast(:subject as text) is null or subject = :subject)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:ballotType as text) is null or ballot_type = :ballotType)
                          and (cast(:holder as text) is null or holder = :holder)
                          and (cast(:overdueOn as date) is null
                              or due_on < cast(:overdueOn as date) and state in ('RECEIVED', 'ASSIGNED', 'FORWARDED'))
                        """ + filter.sort().after() + " limit :limit")
                .bind("election", election)
                .bindArray("bodies", String.class, filter.bodies())
                .bind("kind", filter.kind())
                .bind("subject", filter.subject())
                .bind("state", filter.state())
                .bind("ballotType", filter.ballotType())
                .bind("holder", filter.holder())
                .bind("overdueOn", filter.overdueOn())
                .bindMap(filter.sort().key(paging.after()))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> complaint(row))
                .list());
    }

    /** The next number in the register of a body; the row stays locked, so no number is left out or given twice. */
    long nextNumber(String election, String body) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.complaint_book as book (election, body, last) values (:election, :body, 1)
                        on conflict (election, body) do update set last = book.last + 1 returning last
                        """)
                .bind("election", election)
                .bind("body", body)
                .mapTo(Long.class)
                .one());
    }

    /** Enters a new file; its id is made by the database. */
    UUID register(String election, Complaint complaint, ComplaintDocument document) {
        UUID id = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.complaint (election, registered_by, number, kind, subject, about,
                            candidate, ballot_type, received_on, counted_from, summary, identified, competent, holder,
                            state, due_on, bodies, version)
                        values (:election, :registeredBy, :number, :kind, :subject, :about, :candidate, :ballotType,
                            :receivedOn, :countedFrom, :summary, :identified, :competent, :holder, :state, :dueOn,
                            array[cast(:holder as text)], 1)
                        returning complaint
                        """)
                .bind("election", election)
                .bind("registeredBy", complaint.registeredBy())
                .bind("number", complaint.number())
                .bind("kind", complaint.kind())
                .bind("subject", complaint.subject())
                .bind("about", complaint.about())
                .bind("ballotType", complaint.ballotType())
                .bind("receivedOn", complaint.receivedOn())
                .bind("competent", complaint.competent())
                .bind("holder", complaint.holder())
                .bind("state", complaint.state())
                .bind("dueOn", complaint.dueOn())
                .bind("candidate", document.candidate())
                .bind("countedFrom", document.countedFrom())
                .bind("summary", document.summary().strip())
                .bind("identified", document.complainant() != null)
                .mapTo(UUID.class)
                .one());
        if (document.complainant() != null) {
            keep(election, id, document.complainant());
        }
        return id;
    }

    private void keep(String election, UUID complaint, Complainant complainant) {
        Sealed closed = secrecy.seal(Json.write(complainant), election, complaint);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.complainant (complaint, sealing_key, sealed)
                        values (:complaint, :key, :sealed)
                        """)
                .bind("complaint", complaint)
                .bind("key", closed.key())
                .bind("sealed", closed.content())
                .execute());
    }

    /** Keeps the new state of a held complaint; its holder is on the trail from now on. */
    void keep(Complaint complaint) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.complaint set holder = :holder, handler = :handler, state = :state,
                            outcome = :outcome, conclusive = :conclusive, version = :version,
                            bodies = case when :holder = any (bodies) then bodies else array_append(bodies, :holder) end
                        where complaint = :complaint
                        """)
                .bind("complaint", complaint.complaint())
                .bind("holder", complaint.holder())
                .bind("handler", complaint.handler())
                .bind("state", complaint.state())
                .bind("outcome", complaint.outcome())
                .bind("conclusive", complaint.conclusive())
                .bind("version", complaint.version())
                .execute());
    }

    void add(UUID complaint, Step step) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.complaint_step (complaint, ordinal, at, step, body, to_body, actor, note)
                        values (:complaint, :ordinal, :at, :step, :body, :toBody, :actor, :note)
                        """)
                .bind("complaint", complaint)
                .bind("ordinal", step.ordinal())
                .bind("at", step.at())
                .bind("step", step.step())
                .bind("body", step.body())
                .bind("toBody", step.toBody())
                .bind("actor", step.actor())
                .bind("note", step.note())
                .execute());
    }

    /** What a code names, if it names anything in the election. */
    Optional<Matter> matter(String election, @Nullable String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'AREA', area, path, array[]::text[] from organisation.area
                        where election = :election and area = :code
                        union all
                        select 'CONSTITUENCY', constituency, path, array[ballot_type] from organisation.constituency
                        where election = :election and constituency = :code
                        union all
                        select 'POLLING_AREA', polling_area, path, array(
                            select ballot_type from organisation.polling_area_ballot b
                            where b.election = p.election and b.polling_area = p.polling_area)
                        from organisation.polling_area p where election = :election and polling_area = :code
                        """)
                .bind("election", election)
                .bind("code", code)
                .map((row, context) -> new Matter(
                        Matter.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        Arrays.asList((String[]) row.getArray(3).getArray()),
                        ballotTypes((String[]) row.getArray(4).getArray())))
                .findOne());
    }

    private static Set<BallotType> ballotTypes(String[] names) {
        return Arrays.stream(names).map(BallotType::valueOf).collect(Collectors.toCollection(HashSet::new));
    }

    private static Step step(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new Step(
                row.getLong("ordinal"),
                at,
                Step.Kind.valueOf(row.getString("step")),
                row.getString("body"),
                row.getString("to_body"),
                row.getString("actor"),
                row.getString("note"));
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        String ballotType = row.getString("ballot_type");
        String outcome = row.getString("outcome");
        return new Complaint(
                row.getObject("complaint", UUID.class),
                row.getString("registered_by"),
                row.getLong("number"),
                ComplaintKind.valueOf(row.getString("kind")),
                ComplaintSubject.valueOf(row.getString("subject")),
                row.getString("about"),
                ballotType == null ? null : BallotType.valueOf(ballotType),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("competent"),
                row.getString("holder"),
                row.getString("handler"),
                ComplaintState.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getBoolean("conclusive"),
                row.getLong("version"));
    }
}
