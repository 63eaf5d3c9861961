package vn.baucu.tally.determination;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.tallies.Tallies;
import vn.baucu.tally.tallies.TallyView;

/** Draws the conclusions of the law from a constituency's sum, and keeps what its board determined. */
@ApplicationScoped
class Determinations {

    private final Tallies tallies;
    private final Elections elections;
    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Determinations(Tallies tallies, Elections elections, Jdbi jdbi, Outbox outbox, Audit audit, Clock clock) {
        this.tallies = tallies;
        this.elections = elections;
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the sum means as it stands. */
    DeterminationView preview(String election, String constituency, Round round) {
        if (round != Round.FIRST) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Chưa xác định được kết quả vòng này.", "Results of this round cannot be determined yet."));
        }
        Counted counted = counted(election, constituency, round);
        return DeterminationView.of(
                counted,
                round,
                FirstRound.determine(
                        counted.count(), Regimes.of(elections.require(election).regime())));
    }

    /** Keeps the determination of a complete constituency; the same sum determined again changes nothing. */
    @Transactional
    Kept determine(String election, String constituency, Round round, Officer officer) {
        lock(election, constituency);
        DeterminationView view = preview(election, constituency, round);
        if (view.provisional()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Còn biên bản chưa về, chưa thể xác định kết quả.",
                            "Minutes are still outstanding; the result cannot be determined yet."));
        }
        requireUninvolved(election, constituency, round, officer);
        Latest latest = latest(election, constituency, round).orElse(new Latest(0, -1));
        if (latest.tallyVersion() == view.tallyVersion()) {
            return new Kept(view, latest.version(), false);
        }
        int version = latest.version() + 1;
        insert(view, version, officer);
        audit.add(officer, "determine-result", election, constituency + "/" + round, view.outcome());
        outbox.add(view.event(version));
        return new Kept(view, version, true);
    }

    private Counted counted(String election, String constituency, Round round) {
        OfficialList list = jdbi.withHandle(handle -> handle.createQuery("""
                                select ballot_type, seats, candidates from candidate_list
                                where election = :election and constituency = :constituency
                                """)
                        .bind("election", election)
                        .bind("constituency", constituency)
                        .map((row, context) -> new OfficialList(
                                BallotType.valueOf(row.getString(1)),
                                row.getInt(2),
                                Json.read(row.getString(3), new TypeReference<List<ListedCandidate>>() {})))
                        .findOne())
                .orElseThrow(() -> notFound(constituency));
        TallyView tally = tallies.find(election, list.ballotType(), round, constituency)
                .orElseThrow(() -> notFound(constituency));
        Map<String, Long> votes = tally.votes() == null ? Map.of() : tally.votes();
        List<CandidateVotes> candidates = list.candidates().stream()
                .map(candidate -> new CandidateVotes(
                        candidate.candidate(),
                        candidate.fullName(),
                        candidate.birthDate(),
                        votes.getOrDefault(candidate.candidate(), 0L)))
                .toList();
        return new Counted(
                tally,
                new ConstituencyCount(
                        list.ballotType(),
                        list.seats(),
                        tally.figures().listed(),
                        tally.figures().voted(),
                        tally.figures().valid(),
                        candidates));
    }

    /** Who entered or confirmed minutes does not certify what they add up to. */
    private void requireUninvolved(String election, String constituency, Round round, Officer officer) {
        boolean involved = jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from minutes m
                            left join minutes_step s using (election, polling_area, ballot_type, round, version)
                            where election = :election and round = :round and m.constituency = :constituency
                              and (m.entered_by = :actor or s.actor = :actor))
                        """)
                .bind("election", election)
                .bind("round", round)
                .bind("constituency", constituency)
                .bind("actor", officer.name())
                .mapTo(Boolean.class)
                .one());
        if (involved) {
            throw new ProblemException(
                    ProblemType.SELF_APPROVAL,
                    new Sentence(
                            "Người đã nhập hoặc xác nhận biên bản không được xác định kết quả của đơn vị này.",
                            "Whoever entered or confirmed minutes may not determine the result of the constituency."));
        }
    }

    private void lock(String election, String constituency) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select 1 from candidate_list
                        where election = :election and constituency = :constituency for update
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .mapTo(Integer.class)
                .findOne());
    }

    private Optional<Latest> latest(String election, String constituency, Round round) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version, tally_version from determination
                        where election = :election and constituency = :constituency and round = :round
                        order by version desc limit 1
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .bind("round", round)
                .map((row, context) -> new Latest(row.getInt(1), row.getLong(2)))
                .findOne());
    }

    private void insert(DeterminationView view, int version, Officer officer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into determination
                            (election, constituency, round, version, tally_version, outcome, document, actor, at)
                        values (:election, :constituency, :round, :version, :tallyVersion, :outcome, :document, :actor, :at)
                        """)
                .bind("election", view.election())
                .bind("constituency", view.constituency())
                .bind("round", view.round())
                .bind("version", version)
                .bind("tallyVersion", view.tallyVersion())
                .bind("outcome", view.outcome())
                .bind("document", Json.write(view))
                .bind("actor", officer.name())
                .bind("at", clock.instant())
                .execute());
    }

    private static ProblemException notFound(String constituency) {
        return ProblemException.notFound(
                new Sentence("kết quả của đơn vị bầu cử {0}", "result of constituency {0}").with(constituency));
    }

    /** What was kept, and whether just now. */
    record Kept(DeterminationView view, int version, boolean isNew) {}

    private record Latest(int version, long tallyVersion) {}

    private record OfficialList(BallotType ballotType, int seats, List<ListedCandidate> candidates) {}
}
