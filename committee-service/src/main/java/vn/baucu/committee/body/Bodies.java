package vn.baucu.committee.body;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.json.Json;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.BodyRule;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Reads the bodies of elections. */
@ApplicationScoped
public class Bodies {

    private final Jdbi jdbi;

    Bodies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Body> find(String election, String body) {
        return Optional.ofNullable(find(election, List.of(body)).get(body));
    }

    public Map<String, Body> find(String election, Collection<String> codes) {
        Map<String, Body> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select * from committee.body where election = :election and body = any (:codes)")
                .bind("election", election)
                .bindArray("codes", String.class, codes)
                .map((row, context) -> body(row))
                .forEach(body -> found.put(body.body(), body)));
        return found;
    }

    /** The body, or a 404 that names it. */
    public Body require(String election, String body) {
        return find(election, body)
                .orElseThrow(() -> ProblemException.notFound(new Sentence("tổ chức {0}", "body {0}").with(body)));
    }

    /** The body if a duty of the officer covers it, otherwise a 404 or 403. */
    public Body requireWithin(String election, String body, Officer officer) {
        Body found = require(election, body);
        if (!covers(election, officer, found)) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        return found;
    }

    /** Whether a duty of the officer covers the body; that of a board covers the teams of its constituency too. */
    public boolean covers(String election, Officer officer, Body body) {
        return body.isWithin(officer)
                || (body.kind() == BodyKind.POLLING_TEAM
                        && constituencies(election, body.scope()).stream().anyMatch(officer.scopes()::contains));
    }

    /** The bodies of a kind in an area, at any depth, by code; all of them. */
    public List<Body> of(String election, BodyKind kind, String within) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from committee.body
                        where election = :election and kind = :kind and path @> array[cast(:within as text)]
                        order by body
                        """)
                .bind("election", election)
                .bind("kind", kind)
                .bind("within", within)
                .map((row, context) -> body(row))
                .list());
    }

    /** A page of bodies by code, one more than the limit. */
    public List<Body> list(String election, BodyFilter filter, Paging paging) {
        StringBuilder sql =
                new StringBuilder("select * from committee.body where election = :election and body > :after");
        if (filter.kind() != null) {
            sql.append(" and kind = :kind");
        }
        if (filter.within() != null) {
            sql.append(" and path @> array[cast(:within as text)]");
        }
        if (filter.scope() != null) {
            sql.append(" and scope = :scope");
        }
        if (filter.active() != null) {
            sql.append(" and (dissolved_on is null) = :active");
        }
        if (filter.deviating() != null) {
            sql.append(" and (deviations <> '[]') = :deviating");
        }
        if (filter.name() != null) {
            sql.append(" and strpos(search_key, :name) > 0");
        }
        sql.append(" order by body limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("after", paging.after())
                .bind("kind", filter.kind())
                .bind("within", filter.within())
                .bind("scope", filter.scope())
                .bind("active", filter.active())
                .bind("deviating", filter.deviating())
                .bind("name", filter.name() == null ? null : Text.searchKey(filter.name()))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> body(row))
                .list());
    }

    private List<String> constituencies(String election, String pollingArea) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select constituency from organisation.polling_area_ballot
                        where election = :election and polling_area = :pollingArea
                        """)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .mapTo(String.class)
                .list());
    }

    private static Body body(ResultSet row) throws SQLException {
        String ballotType = row.getString("ballot_type");
        return new Body(
                row.getString("body"),
                BodyKind.valueOf(row.getString("kind")),
                row.getString("scope"),
                row.getObject("number", Integer.class),
                codes(row, "path"),
                codes(row, "covers"),
                AreaLevel.valueOf(row.getString("level")),
                ballotType == null ? null : BallotType.valueOf(ballotType),
                BodyRule.Setting.valueOf(row.getString("setting")),
                row.getString("name"),
                new Establishing(
                        Actor.valueOf(row.getString("establishing_actor")), row.getString("establishing_area")),
                new Decision(
                        row.getString("decision_number"),
                        row.getObject("decision_date", LocalDate.class),
                        row.getString("decision_issuer"),
                        row.getString("decision_signer"),
                        row.getObject("document", UUID.class)),
                Json.read(row.getString("deviations"), new TypeReference<List<Deviation>>() {}),
                row.getString("reason"),
                row.getInt("members"),
                row.getObject("dissolved_on", LocalDate.class),
                row.getLong("version"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
