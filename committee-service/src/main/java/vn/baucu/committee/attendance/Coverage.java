package vn.baucu.committee.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.Position;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Finds who was trained and who was not, from who sits on the bodies now and who was there. */
@ApplicationScoped
class Coverage {

    /** One row for each who holds the position, and one for each body in which nobody does. */
    private static final String PEOPLE = """
            with trained as (
                select distinct a.member
                from committee.attendance_member a join committee.training t on t.training = a.training
                where a.election = :election and t.state = 'PLANNED' and t.topics @> array[cast(:topic as text)]),
            people as (
                select b.body, b.name as body_name, b.path, m.member, m.name, m.position,
                    t.member is not null as trained
                from committee.body b
                left join committee.member m on m.election = b.election and m.body = b.body
                    and m.until_date is null and (cast(:position as text) is null or m.position = :position)
                left join trained t on t.member = m.member
                where b.election = :election and b.kind = :kind and b.dissolved_on is null
                    and b.path @> array[cast(:within as text)])
            """;

    private final Jdbi jdbi;

    Coverage(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Codes from the nation down to the area. */
    List<String> path(String election, String area) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select path from organisation.area where election = :election and area = :area")
                        .bind("election", election)
                        .bind("area", area)
                        .map((row, context) ->
                                Arrays.asList((String[]) row.getArray(1).getArray()))
                        .findOne())
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("đơn vị hành chính {0}", "area {0}").with(area)));
    }

    /** The areas below, and the area itself for bodies of its own. */
    List<AreaCoverage> byArea(String election, CoverageQuestion question, Paging paging) {
        String sql = PEOPLE + """
                , grouped as (
                    select coalesce(path[array_position(path, :within) + 1], :within) as area,
                        count(distinct body) as bodies, count(member) as people,
                        count(*) filter (where trained) as trained, count(*) filter (where member is null) as vacant
                    from people group by 1)
                select g.area, a.name, a.level, g.bodies, g.people, g.trained, g.vacant
                from grouped g join organisation.area a on a.election = :election and a.area = g.area
                where g.area > :after order by g.area limit :limit
                """;
        return jdbi.withHandle(handle -> bound(handle.createQuery(sql), election, question)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new AreaCoverage(
                        row.getString("area"),
                        row.getString("name"),
                        AreaLevel.valueOf(row.getString("level")),
                        row.getLong("bodies"),
                        row.getLong("people"),
                        row.getLong("trained"),
                        row.getLong("people") - row.getLong("trained"),
                        row.getLong("vacant")))
                .list());
    }

    List<Untrained> untrained(String election, CoverageQuestion question, Paging paging) {
        String sql = PEOPLE + """
                select body, body_name, path[cardinality(path)] as area, member, name, position from people
                where not trained and (body, coalesce(cast(member as text), '')) > (:afterBody, :afterMember)
                order by body, coalesce(cast(member as text), '') limit :limit
                """;
        int end = paging.after().indexOf('\n');
        return jdbi.withHandle(handle -> bound(handle.createQuery(sql), election, question)
                .bind("afterBody", end < 0 ? "" : paging.after().substring(0, end))
                .bind("afterMember", paging.after().substring(end + 1))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new Untrained(
                        row.getString("body"),
                        row.getString("body_name"),
                        row.getString("area"),
                        row.getObject("member", UUID.class),
                        row.getString("name"),
                        row.getString("position") == null ? null : Position.valueOf(row.getString("position"))))
                .list());
    }

    private static Query bound(Query query, String election, CoverageQuestion question) {
        return query.bind("election", election)
                .bind("topic", question.topic())
                .bind("kind", question.kind())
                .bind("position", question.position())
                .bind("within", question.within());
    }
}
