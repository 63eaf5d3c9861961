package vn.baucu.tally.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.PercentageRule;
import vn.baucu.common.law.Round;
import vn.baucu.tally.certification.CertifiedResult;
import vn.baucu.tally.determination.DeterminationView;
import vn.baucu.tally.percentage.Share;

/** Who is elected in a constituency (người trúng cử), by what its board certified. */
public final class Winners {

    private Winners() {}

    /** Those of the first round before those of the additional one, each by votes descending. */
    public static List<WinnerLine> of(CertifiedResult result, List<ListedCandidate> list, PercentageRule rule) {
        DeterminationView standing = standing(result);
        List<DeterminationView> rounds = standing.round() == Round.REPEAT ? List.of(standing) : result.rounds();
        return rounds.stream().flatMap(round -> of(round, list, rule).stream()).toList();
    }

    /** The round whose figures stand: a repeat election replaces the first round, and never adds to it (trap 18). */
    public static DeterminationView standing(CertifiedResult result) {
        return round(result, Round.REPEAT).or(() -> round(result, Round.FIRST)).orElseThrow();
    }

    /** Whether there is such a round: the first may have been returned while the additional one was held. */
    public static boolean anyStands(CertifiedResult result) {
        return result.rounds().stream().anyMatch(view -> view.round() != Round.ADDITIONAL);
    }

    public static Optional<DeterminationView> round(CertifiedResult result, Round round) {
        return result.rounds().stream().filter(view -> view.round() == round).findFirst();
    }

    static List<WinnerLine> of(DeterminationView round, List<ListedCandidate> list, PercentageRule rule) {
        Map<String, ListedCandidate> byCode =
                list.stream().collect(Collectors.toMap(ListedCandidate::candidate, Function.identity()));
        return round.elected().stream()
                .map(elected -> {
                    ListedCandidate listed = byCode.get(elected.candidate());
                    if (listed == null) {
                        throw new IllegalStateException(elected.candidate() + " was elected without being on the list");
                    }
                    return new WinnerLine(
                            round.constituency(),
                            round.round(),
                            listed.candidate(),
                            listed.fullName(),
                            listed.birthDate(),
                            Share.of(elected.votes(), round.figures().valid(), rule),
                            PublishedProfile.of(listed.profile()));
                })
                .toList();
    }
}
