package vn.baucu.committee.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Writes bodies. Whoever changes a body or its members locks it first and leaves it one version later. */
@ApplicationScoped
public class BodyRegister {

    private final Jdbi jdbi;
    private final Bodies bodies;

    BodyRegister(Jdbi jdbi, Bodies bodies) {
        this.jdbi = jdbi;
        this.bodies = bodies;
    }

    /** The body as nobody else can change it before the transaction ends. */
    public Body hold(String election, String body) {
        hold(election, List.of(body));
        return bodies.require(election, body);
    }

    /** The same for many, always in the same order. */
    public void hold(String election, Collection<String> codes) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select body from committee.body
                        where election = :election and body = any (:codes) order by body for update
                        """)
                .bind("election", election)
                .bindArray("codes", String.class, codes)
                .mapTo(String.class)
                .list());
    }

    /** Enters new bodies; one that is there already is refused. */
    public void create(String election, Collection<Body> created) {
        int[] entered = jdbi.withHandle(handle -> {
            var insert = handle.prepareBatch("""
                    insert into committee.body
                        (election, body, kind, scope, number, path, covers, level, ballot_type, setting, name,
                         establishing_actor, establishing_area, decision_number, decision_date, decision_issuer,
                         decision_signer, document, deviations, reason, members, version)
                    values (:election, :body, :kind, :scope, cast(:number as integer), :path, :covers, :level, :ballotType, :setting,
                        :name, :actor, :area, :decision.number, :decision.date, :decision.issuer, :decision.signer,
                        cast(:decision.document as uuid), :deviations, :reason, :members, :version)
                    on conflict do nothing
                    """);
            for (Body body : created) {
                insert.bind("election", election)
                        .bind("body", body.body())
                        .bind("kind", body.kind())
                        .bind("scope", body.scope())
                        .bind("number", body.number())
                        .bindArray("path", String.class, body.path())
                        .bindArray("covers", String.class, body.covers())
                        .bind("level", body.level())
                        .bind("ballotType", body.ballotType())
                        .bind("setting", body.setting())
                        .bind("name", body.name())
                        .bind("actor", body.establishedBy().actor())
                        .bind("area", body.establishedBy().area())
                        .bindMethods("decision", body.decision())
                        .bind("deviations", Json.write(body.deviations()))
                        .bind("reason", body.reason())
                        .bind("members", body.members())
                        .bind("version", body.version())
                        .add();
            }
            return insert.execute();
        });
        int at = 0;
        for (Body body : created) {
            if (entered[at++] == 0) {
                throw new ProblemException(
                        ProblemType.DUPLICATE,
                        new Sentence("{0} đã được thành lập.", "{0} was established already.").with(body.body()));
            }
        }
    }

    /** Says how many sit on the held body now and where it differs from the law. */
    public void staffed(String election, Body held, int members, List<Deviation> deviations, @Nullable String reason) {
        staffed(election, List.of(new Staffed(held.body(), members, deviations, reason)));
    }

    /** The same of many. */
    public void staffed(String election, List<Staffed> bodies) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.body b set members = now.members, deviations = now.deviations,
                            reason = case when now.deviations = '[]' then null else coalesce(now.reason, b.reason) end,
                            version = b.version + 1
                        from unnest(:bodies, :members, :deviations, :reasons)
                            as now (body, members, deviations, reason)
                        where b.election = :election and b.body = now.body
                        """)
                .bind("election", election)
                .bindArray(
                        "bodies",
                        String.class,
                        bodies.stream().map(Staffed::body).toList())
                .bindArray(
                        "members",
                        Integer.class,
                        bodies.stream().map(Staffed::members).toList())
                .bindArray(
                        "deviations",
                        String.class,
                        bodies.stream().map(body -> Json.write(body.deviations)).toList())
                .bindArray(
                        "reasons",
                        String.class,
                        bodies.stream().map(Staffed::reason).toList())
                .execute());
    }

    /** How many sit on a held body, and where it differs from the law. */
    public record Staffed(
            String body,
            int members,
            List<Deviation> deviations,
            @Nullable String reason) {}

    /** The held body under its right name; one version later, whatever of it or its members was corrected. */
    public void correct(String election, Body held, String name) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.body set name = :name, version = version + 1
                        where election = :election and body = :body
                        """)
                .bind("election", election)
                .bind("body", held.body())
                .bind("name", name)
                .execute());
    }

    /** Ends the mandates of held bodies: nobody sits on them from that day on. Returns how many had one. */
    public int dissolve(String election, Collection<String> codes, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update committee.body set members = 0, dissolved_on = :day, version = version + 1
                        where election = :election and body = any (:codes) and dissolved_on is null
                        """)
                .bind("election", election)
                .bindArray("codes", String.class, codes)
                .bind("day", day)
                .execute());
    }
}
