package vn.baucu.committee.officer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.register.Register;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.page.Paging;

/** The officers of elections. Names stay here; others only hear of sign-in names. */
@ApplicationScoped
class Officers {

    private final Jdbi jdbi;
    private final Register register;

    Officers(Jdbi jdbi, Register register) {
        this.jdbi = jdbi;
        this.register = register;
    }

    Optional<AppointedOfficer> find(String election, String user) {
        return Optional.ofNullable(find(election, List.of(user)).get(user));
    }

    Map<String, AppointedOfficer> find(String election, Collection<String> users) {
        Map<String, List<DutyGiven>> duties = jdbi.withHandle(handle -> handle
                .createQuery("""
                        select actor, role, scope, valid_from, valid_until from organisation.duty
                        where election = :election and actor = any (:users)
                        """)
                .bind("election", election)
                .bindArray("users", String.class, users)
                .map((row, context) -> Map.entry(row.getString("actor"), duty(row)))
                .stream()
                .collect(groupingBy(Entry::getKey, mapping(Entry::getValue, toList()))));
        Map<String, AppointedOfficer> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select actor, name, version from committee.officer
                        where election = :election and actor = any (:users)
                        """)
                .bind("election", election)
                .bindArray("users", String.class, users)
                .map((row, context) -> new AppointedOfficer(
                        row.getString(1),
                        row.getString(2),
                        duties.getOrDefault(row.getString(1), List.of()),
                        row.getLong(3)))
                .forEach(officer -> found.put(officer.user(), officer)));
        return found;
    }

    /** Nobody else changes these officers before the transaction ends; always in the same order. */
    void lock(String election, Collection<String> users) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select actor from committee.officer
                        where election = :election and actor = any (:users) order by actor for update
                        """)
                .bind("election", election)
                .bindArray("users", String.class, users)
                .mapTo(String.class)
                .list());
    }

    /** Keeps the new states, each one version after the state that was read, and tells of them. */
    void keep(String election, List<AppointedOfficer> officers) {
        int kept = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into committee.officer as kept (election, actor, name, version)
                        select :election, actor, name, version
                        from unnest(:users, :names, :versions) as changed (actor, name, version) order by actor
                        on conflict (election, actor) do update set name = excluded.name, version = excluded.version
                            where kept.version = excluded.version - 1
                        """)
                .bind("election", election)
                .bindArray(
                        "users",
                        String.class,
                        officers.stream().map(AppointedOfficer::user).toList())
                .bindArray(
                        "names",
                        String.class,
                        officers.stream().map(AppointedOfficer::name).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        officers.stream().map(AppointedOfficer::version).toList())
                .execute());
        if (kept != officers.size()) {
            throw new OfficerChangedMeanwhile();
        }
        register.write(
                officers.stream().map(officer -> officer.changed(election)).toList());
    }

    List<OfficerDuty> list(String election, OfficerFilter filter, Paging paging) {
        StringBuilder sql = new StringBuilder("""
                select d.actor, o.name, d.role, d.scope, d.valid_from, d.valid_until, o.version,
                    array(select distinct g.body from committee.duty_ground g
                        where g.election = d.election and g.actor = d.actor and g.role = d.role and g.scope = d.scope
                            and g.body <> '' and g.valid_from < coalesce(d.valid_until, 'infinity')
                            and coalesce(g.valid_until, 'infinity') > d.valid_from
                        order by g.body) as bodies
                from organisation.duty d join committee.officer o on o.election = d.election and o.actor = d.actor
                where d.election = :election and (d.actor, d.role, d.scope, d.valid_from)
                        > (:actor, :afterRole, :afterScope, cast(:afterFrom as timestamptz))
                """);
        if (filter.role() != null) {
            sql.append(" and d.role = :role");
        }
        if (filter.scope() != null) {
            sql.append(" and d.scope = :scope");
        }
        if (!filter.everywhere()) {
            sql.append(" and ").append(WITHIN);
        }
        sql.append(" order by d.actor, d.role, d.scope, d.valid_from limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bindMap(OfficerDuty.key(paging.after()))
                .bind("role", filter.role())
                .bind("scope", filter.scope())
                .bindArray("areas", String.class, filter.areas())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new OfficerDuty(
                        row.getString("actor"),
                        row.getString("name"),
                        duty(row),
                        Arrays.asList((String[]) row.getArray("bodies").getArray()),
                        row.getLong("version")))
                .list());
    }

    /** Whether what the duty's scope names lies in one of the areas. */
    private static final String WITHIN = """
            (exists (select from organisation.area a
                where a.election = d.election and a.area = d.scope and a.path && :areas)
            or exists (select from organisation.constituency c
                where c.election = d.election and c.constituency = d.scope and c.path && :areas)
            or exists (select from organisation.polling_area p
                where p.election = d.election and p.polling_area = d.scope and p.path && :areas))
            """;

    private static DutyGiven duty(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("valid_until");
        return new DutyGiven(
                Role.valueOf(row.getString("role")),
                row.getString("scope"),
                row.getTimestamp("valid_from").toInstant(),
                until == null ? null : until.toInstant());
    }
}
