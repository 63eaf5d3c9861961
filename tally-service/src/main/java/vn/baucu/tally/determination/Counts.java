package vn.baucu.tally.determination;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.round.FurtherRound;
import vn.baucu.tally.round.FurtherRounds;
import vn.baucu.tally.standing.StandingTallies;
import vn.baucu.tally.standing.StandingTally;
import vn.baucu.tally.tallies.Tallies;
import vn.baucu.tally.tallies.TallyView;

/** Puts together what was counted in a constituency in one round: the sum, the ballot, the candidates. */
@ApplicationScoped
public class Counts {

    private final Tallies tallies;
    private final StandingTallies standing;
    private final FurtherRounds rounds;
    private final Jdbi jdbi;

    Counts(Tallies tallies, StandingTallies standing, FurtherRounds rounds, Jdbi jdbi) {
        this.tallies = tallies;
        this.standing = standing;
        this.rounds = rounds;
        this.jdbi = jdbi;
    }

    /** The count of a round as it stands; refused where there is no such round, or it counts no more. */
    public Counted of(String election, String constituency, Round round) {
        OfficialList list = list(election, constituency);
        FurtherRound called = called(election, constituency, round);
        TallyView tally =
                tally(election, constituency, round, list.ballotType()).orElseThrow(() -> notFound(constituency));
        Map<String, Long> votes = tally.votes() == null ? Map.of() : tally.votes();
        List<CandidateVotes> candidates = list.candidates().stream()
                .filter(candidate -> called == null || called.candidates().contains(candidate.candidate()))
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
                        called == null ? list.seats() : called.seats(),
                        tally.figures().listed(),
                        tally.figures().voted(),
                        tally.figures().valid(),
                        candidates),
                called);
    }

    private @Nullable FurtherRound called(String election, String constituency, Round round) {
        Optional<FurtherRound> called = rounds.find(election, constituency);
        if (round == Round.FIRST) {
            if (called.filter(further -> further.trigger() == Trigger.ANNULMENT).isPresent()) {
                throw conflict(
                        "Kết quả đã bị hủy bỏ ở đây; kết quả được xác định sau cuộc bầu cử lại.",
                        "Results were annulled here; the result is determined after the repeat election.");
            }
            return null;
        }
        return called.filter(further -> further.round() == round)
                .orElseThrow(() -> conflict(
                        "Đơn vị bầu cử này không tổ chức vòng bầu cử đó.",
                        "No such round was called in this constituency."));
    }

    private Optional<TallyView> tally(String election, String constituency, Round round, BallotType ballotType) {
        return round == Round.REPEAT
                ? standing.find(election, ballotType, constituency).map(StandingTally::repeated)
                : tallies.find(election, ballotType, round, constituency);
    }

    private OfficialList list(String election, String constituency) {
        return jdbi.withHandle(handle -> handle.createQuery("""
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
    }

    private static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemType.CONFLICT, new Sentence(vi, en));
    }

    private static ProblemException notFound(String constituency) {
        return ProblemException.notFound(
                new Sentence("kết quả của đơn vị bầu cử {0}", "result of constituency {0}").with(constituency));
    }

    private record OfficialList(BallotType ballotType, int seats, List<ListedCandidate> candidates) {}
}
