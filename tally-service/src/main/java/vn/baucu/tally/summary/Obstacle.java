package vn.baucu.tally.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.certification.CertifiedResult;

/** What holds a summary back: it is not drawn up while anything is outstanding (Art 83.2). */
public final class Obstacle {

    private static final String TIE = "TIE_UNRESOLVED";

    private Obstacle() {}

    /** Refuses while a constituency is not settled, naming each and why. */
    public static void requireNone(List<CertifiedResult> results) {
        List<Violation> obstacles =
                results.stream().flatMap(result -> of(result).stream()).toList();
        if (!obstacles.isEmpty()) {
            throw refused(obstacles);
        }
    }

    static ProblemException refused(List<Violation> obstacles) {
        return new ProblemException(
                ProblemType.CONFLICT,
                new Sentence(
                                "Chưa tổng kết được: còn {0} nơi chưa xong.",
                                "It cannot be summed up yet: {0} are not done.")
                        .with(obstacles.size()),
                obstacles);
    }

    /** Why nothing can rest on this constituency yet. */
    public static Optional<Violation> of(CertifiedResult result) {
        if (!result.pending().isEmpty()) {
            return Optional.of(obstacle(
                    result,
                    "round-pending",
                    new Sentence("Đơn vị bầu cử {0}: {1} chưa xong ({2}).", "Constituency {0}: {1} not finished ({2}).")
                            .with(result.constituency(), names(result.pending()), result.state())));
        }
        if (!result.state().isSettled() || !Winners.anyStands(result)) {
            return Optional.of(obstacle(
                    result,
                    "not-certified",
                    new Sentence(
                                    "Đơn vị bầu cử {0}: kết quả chưa được Ban bầu cử xác nhận ({1}).",
                                    "Constituency {0}: its result is not certified by the board ({1}).")
                            .with(result.constituency(), result.state())));
        }
        if (result.rounds().stream().anyMatch(round -> round.outcome().equals(TIE))) {
            return Optional.of(obstacle(
                    result,
                    "tie-unresolved",
                    new Sentence(
                                    "Đơn vị bầu cử {0}: chưa quyết định giữa những người bằng phiếu.",
                                    "Constituency {0}: a tie is not decided.")
                            .with(result.constituency())));
        }
        return Optional.empty();
    }

    private static String names(List<Round> rounds) {
        return rounds.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Violation obstacle(CertifiedResult result, String code, Sentence sentence) {
        return new Violation(result.constituency(), code, sentence);
    }
}
