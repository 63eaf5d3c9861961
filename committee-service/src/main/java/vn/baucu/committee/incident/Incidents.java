package vn.baucu.committee.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.incident.IncidentFile.Entry;
import vn.baucu.common.page.Paging;

/** Reads and writes incidents. */
@ApplicationScoped
class Incidents {

    private static final String COLUMNS =
            "incident, reported_by, place, category, urgency, title, detail, happened_at," + " holder, state, version";

    private final Jdbi jdbi;

    Incidents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An incident and everything whose duties cover its place. */
    record Covered(Incident incident, List<String> path) {}

    Optional<Covered> find(String election, UUID incident) {
        return find(election, incident, "");
    }

    Optional<Covered> hold(String election, UUID incident) {
        return find(election, incident, " for update");
    }

    private Optional<Covered> find(String election, UUID incident, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery("select path, " + COLUMNS
                        + " from committee.incident where election = :election and incident = :incident" + lock)
                .bind("election", election)
                .bind("incident", incident)
                .map((row, context) -> new Covered(incident(row), Arrays.asList((String[])
                        row.getArray("path").getArray())))
                .findOne());
    }

    IncidentFile file(Incident incident) {
        return new IncidentFile(incident, jdbi.withHandle(handle -> handle.createQuery("""
                        select ordinal, at, step, body, to_body, actor, note from committee.incident_entry
                        where incident = :incident order by ordinal
                        """)
                .bind("incident", incident.incident())
                .map((row, context) -> new Entry(
                        row.getLong("ordinal"),
                        row.getTimestamp("at").toInstant(),
                        IncidentFile.Kind.valueOf(row.getString("step")),
                        row.getString("body"),
                        row.getString("to_body"),
                        row.getString("actor"),
                        row.getString("note")))
                .list()));
    }

    List<Incident> list(String election, IncidentFilter filter, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + """
                         from committee.incident
                        where election = :election and path && :areas
                          and (cast(:within as text) is null or path @> array[cast(:within as text)])
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:urgency as text) is null or urgency = :urgency)
                          and (cast(:category as text) is null or category = :category)
                          and (cast(:holder as text) is null or holder = :holder)
                          and (cast(:words as text) is null or strpos(search_key, :words) > 0)
                        """ + filter.sort().after() + " limit :limit")
                .bind("election", election)
                .bindArray("areas", String.class, filter.areas())
                .bind("within", filter.within())
                .bind("state", filter.state())
                .bind("urgency", filter.urgency())
                .bind("category", filter.category())
                .bind("holder", filter.holder())
                .bind("words", filter.words())
                .bind("after", filter.sort().key(paging.after()))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> incident(row))
                .list());
    }

    /** Keeps a new incident; its id is made by the database. */
    UUID report(String election, Incident incident, List<String> path) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.incident (election, reported_by, place, path, category, urgency, title,
                            detail, happened_at, holder, state, version)
                        values (:election, :reportedBy, :place, :path, :category, :urgency, :title, :detail,
                            :happenedAt, :holder, 'OPEN', 1)
                        returning incident
                        """)
                .bind("election", election)
                .bind("reportedBy", incident.reportedBy())
                .bind("place", incident.place())
                .bindArray("path", String.class, path)
                .bind("category", incident.category())
                .bind("urgency", incident.urgency())
                .bind("title", incident.title())
                .bind("detail", incident.detail())
                .bind("happenedAt", incident.happenedAt())
                .bind("holder", incident.holder())
                .mapTo(UUID.class)
                .one());
    }

    void keep(Incident incident) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.incident set holder = :holder, state = :state, version = :version
                        where incident = :incident
                        """)
                .bind("incident", incident.incident())
                .bind("holder", incident.holder())
                .bind("state", incident.state())
                .bind("version", incident.version())
                .execute());
    }

    void add(UUID incident, Entry entry) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.incident_entry (incident, ordinal, at, step, body, to_body, actor, note)
                        values (:incident, :ordinal, :at, :step, :body, :toBody, :actor, :note)
                        """)
                .bind("incident", incident)
                .bind("ordinal", entry.ordinal())
                .bind("at", entry.at())
                .bind("step", entry.step())
                .bind("body", entry.body())
                .bind("toBody", entry.toBody())
                .bind("actor", entry.actor())
                .bind("note", entry.note())
                .execute());
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                row.getObject("incident", UUID.class),
                row.getString("reported_by"),
                row.getString("place"),
                IncidentCategory.valueOf(row.getString("category")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("title"),
                row.getString("detail"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("holder"),
                IncidentState.valueOf(row.getString("state")),
                row.getLong("version"));
    }
}
