package vn.baucu.tally.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Round;
import vn.baucu.tally.round.DecisionDocument;

/** What was determined, certified, sent back and decided: rows are only ever added. */
@ApplicationScoped
public class DeterminationStore {

    private static final String OF_ROUND =
            " where d.election = :election and d.constituency = :constituency and d.round = :round ";

    private static final String DETERMINED = """
            select d.version, d.document, d.actor, d.at,
                c.actor as certified_by, c.at as certified_at,
                r.actor as returned_by, r.at as returned_at, r.reason
            from determination d
            left join determination_step c on (c.election, c.constituency, c.round, c.version, c.step)
                = (d.election, d.constituency, d.round, d.version, 'CERTIFIED')
            left join determination_step r on (r.election, r.constituency, r.round, r.version, r.step)
                = (d.election, d.constituency, d.round, d.version, 'RETURNED')
            """ + OF_ROUND;

    private final Jdbi jdbi;

    DeterminationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every version, oldest first. */
    public List<Determined> versions(String election, String constituency, Round round) {
        return jdbi.withHandle(handle -> determined(handle, election, constituency, round, "order by d.version"));
    }

    public Optional<Determined> latest(String election, String constituency, Round round) {
        return jdbi
                .withHandle(
                        handle -> determined(handle, election, constituency, round, "order by d.version desc limit 1"))
                .stream()
                .findFirst();
    }

    private static List<Determined> determined(
            Handle handle, String election, String constituency, Round round, String order) {
        return of(handle.createQuery(DETERMINED + order), election, constituency, round)
                .map((row, context) -> new Determined(
                        row.getInt("version"),
                        Json.read(row.getString("document"), DeterminationView.class),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant(),
                        Determined.Step.from(row.getString("certified_by"), row.getTimestamp("certified_at"), null),
                        Determined.Step.from(
                                row.getString("returned_by"),
                                row.getTimestamp("returned_at"),
                                row.getString("reason"))))
                .list();
    }

    void add(DeterminationView view, int version, Officer officer, Instant at) {
        jdbi.useHandle(handle -> of(handle.createUpdate("""
                        insert into determination
                            (election, constituency, round, version, tally_version, outcome, document, actor, at)
                        values (:election, :constituency, :round, :version, :tallyVersion, :outcome, :document, :actor, :at)
                        """), view.election(), view.constituency(), view.round())
                .bind("version", version)
                .bind("tallyVersion", view.tallyVersion())
                .bind("outcome", view.outcome())
                .bind("document", Json.write(view))
                .bind("actor", officer.name())
                .bind("at", at)
                .execute());
    }

    /** A step with a determination: certified, or sent back with a reason. */
    public void addStep(
            DeterminationView view, int version, String step, Officer officer, @Nullable String reason, Instant at) {
        jdbi.useHandle(handle -> of(handle.createUpdate("""
                        insert into determination_step
                            (election, constituency, round, version, step, hash, actor, reason, at)
                        values (:election, :constituency, :round, :version, :step, :hash, :actor, :reason, :at)
                        """), view.election(), view.constituency(), view.round())
                .bind("version", version)
                .bind("step", step)
                .bind("hash", view.hash())
                .bind("actor", officer.name())
                .bind("reason", reason)
                .bind("at", at)
                .execute());
    }

    /** How many things ever happened to the determination of a round: the version of its event. */
    public long changes(String election, String constituency, Round round) {
        return jdbi.withHandle(handle -> of(handle.createQuery("""
                        select (select count(*) from determination where election = :election
                                and constituency = :constituency and round = :round)
                            + (select count(*) from determination_step where election = :election
                                and constituency = :constituency and round = :round)
                        """), election, constituency, round)
                .mapTo(Long.class)
                .one());
    }

    Optional<TieDecision> tieDecision(String election, String constituency, Round round) {
        return jdbi.withHandle(handle -> of(
                        handle.createQuery("select tied, votes, chosen, reason from tie_decision d" + OF_ROUND
                                + "order by number desc limit 1"),
                        election,
                        constituency,
                        round)
                .map((row, context) -> new TieDecision(
                        List.of((String[]) row.getArray("tied").getArray()),
                        row.getLong("votes"),
                        List.of((String[]) row.getArray("chosen").getArray()),
                        row.getString("reason")))
                .findOne());
    }

    void add(DeterminationView view, TieDecision decision, DecisionDocument document, Officer officer, Instant at) {
        jdbi.useHandle(handle -> of(handle.createUpdate("""
                        insert into tie_decision (election, constituency, round, number, tied, votes, chosen, reason,
                            document_number, document_date, actor, at)
                        select :election, :constituency, :round,
                            (select count(*) + 1 from tie_decision where election = :election
                                and constituency = :constituency and round = :round),
                            :tied, :votes, :chosen, :reason, :number, :date, :actor, :at
                        """), view.election(), view.constituency(), view.round())
                .bindArray("tied", String.class, decision.tied())
                .bind("votes", decision.votes())
                .bindArray("chosen", String.class, decision.chosen())
                .bind("reason", decision.reason())
                .bind("number", document.number())
                .bind("date", document.date())
                .bind("actor", officer.name())
                .bind("at", at)
                .execute());
    }

    private static <S extends SqlStatement<S>> S of(S statement, String election, String constituency, Round round) {
        return statement
                .bind("election", election)
                .bind("constituency", constituency)
                .bind("round", round.name());
    }
}
