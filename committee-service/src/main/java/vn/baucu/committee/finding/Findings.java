package vn.baucu.committee.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.inspection.ChecklistItem;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The findings of inspection delegations. */
@ApplicationScoped
class Findings {

    private static final String SELECT = """
            select f.*, v.delegation, v.round,
                f.state in ('OPEN', 'REOPENED') and f.mend_by < :today as overdue
            from committee.inspection_finding f join committee.inspection_visit v using (visit)
            """;

    private final Jdbi jdbi;

    Findings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The finding with all that happened to it, or a 404 that names it. */
    Finding require(String election, UUID id, LocalDate today) {
        return jdbi.withHandle(
                        handle -> handle.createQuery(SELECT + " where f.election = :election and finding = :finding")
                                .bind("election", election)
                                .bind("finding", id)
                                .bind("today", today)
                                .map((row, context) -> finding(row))
                                .findOne())
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("kết quả kiểm tra {0}", "inspection finding {0}").with(id)))
                .with(steps(id));
    }

    /** The same; nobody else changes it before the transaction ends. */
    Finding hold(String election, UUID id, LocalDate today) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select version from committee.inspection_finding where election = :election and finding = :finding for update")
                .bind("election", election)
                .bind("finding", id)
                .mapTo(Long.class)
                .findOne());
        return require(election, id, today);
    }

    List<Finding> list(String election, FindingFilter filter, Paging paging) {
        String key = filter.sort().expression();
        StringBuilder sql = new StringBuilder("select * from (" + SELECT
                + " where f.election = :election) as finding_of_visit where " + key + " > :after");
        if (filter.delegation() != null) {
            sql.append(" and delegation = :delegation");
        }
        if (filter.round() != null) {
            sql.append(" and round = :round");
        }
        if (filter.topic() != null) {
            sql.append(" and topic = :topic");
        }
        if (filter.severity() != null) {
            sql.append(" and severity = :severity");
        }
        if (filter.state() != null) {
            sql.append(" and state = :state");
        }
        if (filter.responsible() != null) {
            sql.append(" and responsible = :responsible");
        }
        if (filter.within() != null) {
            sql.append(" and path @> array[cast(:within as text)]");
        }
        if (filter.overdue() != null) {
            sql.append(filter.overdue() ? " and overdue" : " and not overdue");
        }
        if (!filter.everywhere()) {
            sql.append(" and path && :scopes");
        }
        sql.append(" order by ").append(key).append(" limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("today", filter.today())
                .bind("after", paging.after())
                .bind("delegation", filter.delegation())
                .bind("round", filter.round())
                .bind("topic", filter.topic())
                .bind("severity", filter.severity())
                .bind("state", filter.state())
                .bind("responsible", filter.responsible())
                .bind("within", filter.within())
                .bindArray("scopes", String.class, filter.scopes())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> finding(row))
                .list());
    }

    UUID add(String election, FindingDocument document, ChecklistItem item, List<String> path) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.inspection_finding
                            (election, visit, item, topic, item_text, severity, description, responsible, path, mend_by)
                        values (:election, :visit, :item, :topic, :itemText, :severity, :description, :responsible,
                            :path, :mendBy)
                        returning finding
                        """)
                .bind("election", election)
                .bind("visit", document.visit())
                .bind("item", item.item())
                .bind("topic", item.topic())
                .bind("itemText", item.text())
                .bind("severity", document.severity())
                .bind("description", document.description())
                .bind("responsible", document.responsible())
                .bindArray("path", String.class, path)
                .bind("mendBy", document.mendBy())
                .mapTo(UUID.class)
                .one());
    }

    void become(UUID id, FindingState state, LocalDate mendBy) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.inspection_finding
                        set state = :state, mend_by = :mendBy, version = version + 1 where finding = :finding
                        """)
                .bind("finding", id)
                .bind("state", state)
                .bind("mendBy", mendBy)
                .execute());
    }

    void addStep(
            UUID id,
            long version,
            FindingState state,
            String text,
            LocalDate mendBy,
            @Nullable UUID document,
            Officer officer,
            Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.inspection_finding_step
                            (finding, version, state, text, mend_by, document, actor, role, at)
                        values (:finding, :version, :state, :text, :mendBy, cast(:document as uuid), :actor, :role, :at)
                        """)
                .bind("finding", id)
                .bind("version", version)
                .bind("state", state)
                .bind("text", text)
                .bind("mendBy", mendBy)
                .bind("document", document == null ? null : document.toString())
                .bind("actor", officer.name())
                .bind("role", officer.role())
                .bind("at", at)
                .execute());
    }

    private List<FindingStep> steps(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from committee.inspection_finding_step where finding = :finding order by version")
                .bind("finding", id)
                .map((row, context) -> new FindingStep(
                        row.getLong("version"),
                        FindingState.valueOf(row.getString("state")),
                        row.getString("text"),
                        row.getObject("mend_by", LocalDate.class),
                        row.getObject("document", UUID.class),
                        row.getString("actor"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getObject("finding", UUID.class),
                row.getObject("visit", UUID.class),
                row.getString("delegation"),
                row.getInt("round"),
                row.getString("item"),
                row.getString("topic"),
                row.getString("item_text"),
                Severity.valueOf(row.getString("severity")),
                row.getString("description"),
                row.getString("responsible"),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                row.getObject("mend_by", LocalDate.class),
                FindingState.valueOf(row.getString("state")),
                row.getBoolean("overdue"),
                null,
                row.getLong("version"));
    }
}
