package vn.baucu.tally.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.baucu.common.event.Figures;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PercentageRule;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.organisation.Election;
import vn.baucu.tally.certification.CertifiedResult;
import vn.baucu.tally.determination.DeterminationView;
import vn.baucu.tally.percentage.FigureLine;
import vn.baucu.tally.percentage.Share;

/** Adds the certified results of an area up (tổng kết): a function of what the boards certified and of nothing else. */
final class SummingUp {

    private final Regime regime;
    private final PercentageRule rule;
    private final Map<String, Unit> units;
    private final Map<String, List<ListedCandidate>> lists;

    SummingUp(Regime regime, Map<String, Unit> units, Map<String, List<ListedCandidate>> lists) {
        this.regime = regime;
        this.rule = regime.percentages();
        this.units = units;
        this.lists = lists;
    }

    SummaryContent of(
            Election election,
            BallotType ballotType,
            Scope scope,
            List<CertifiedResult> results,
            List<ProvinceLine> provinces,
            SummaryDocument document) {
        List<UnitLine> lines = results.stream().map(this::unit).toList();
        return new SummaryContent(
                election.code(),
                ballotType,
                scope.area(),
                scope.name(),
                scope.level(),
                election.votingDay(),
                results.stream().mapToInt(result -> list(result).size()).sum(),
                seats(results),
                total(results),
                lines,
                provinces,
                further(results, Round.REPEAT),
                further(results, Round.ADDITIONAL),
                results.stream()
                        .flatMap(result -> votes(result, Winners.standing(result)).stream())
                        .toList(),
                results.stream()
                        .flatMap(result -> Winners.of(result, list(result), rule).stream())
                        .toList(),
                document.complaints(),
                document.events());
    }

    /** The figures of an area are the sum of those of its constituencies (M9). */
    FigureLine total(List<CertifiedResult> results) {
        return FigureLine.of(
                results.stream()
                        .map(result -> Winners.standing(result).figures())
                        .reduce(Figures.NONE, Figures::plus),
                rule);
    }

    static Seats seats(List<CertifiedResult> results) {
        return Seats.sum(results.stream().map(SummingUp::seats).toList());
    }

    private static Seats seats(CertifiedResult result) {
        return Seats.of(result.seats(), result.elected().size());
    }

    private UnitLine unit(CertifiedResult result) {
        Unit unit = place(result);
        return new UnitLine(
                result.constituency(),
                unit.area(),
                unit.number(),
                unit.covers(),
                Winners.standing(result).round(),
                seats(result),
                FigureLine.of(Winners.standing(result).figures(), rule),
                result.rounds().stream().map(DeterminationView::hash).toList());
    }

    private List<FurtherRoundLine> further(List<CertifiedResult> results, Round wanted) {
        List<FurtherRoundLine> lines = new ArrayList<>();
        for (CertifiedResult result : results) {
            Winners.round(result, wanted)
                    .ifPresent(round -> lines.add(new FurtherRoundLine(
                            result.constituency(),
                            place(result).number(),
                            wanted,
                            calledBy(result, wanted),
                            FigureLine.of(round.figures(), rule),
                            votes(result, round),
                            winners(result, round))));
        }
        return lines;
    }

    /** By what the first round came to, or else because it was annulled. */
    private String calledBy(CertifiedResult result, Round round) {
        return Winners.round(result, Round.FIRST)
                .filter(first -> first.furtherRound() == round)
                .map(DeterminationView::furtherRoundArticle)
                .orElseGet(() -> regime.round(RoundRule.Trigger.ANNULMENT, result.ballotType())
                        .article());
    }

    /** In an additional election only those stand who were not elected, so not all of the list have votes in it. */
    private List<CandidateLine> votes(CertifiedResult result, DeterminationView round) {
        return list(result).stream()
                .filter(candidate -> round.votes().containsKey(candidate.candidate()))
                .map(candidate -> new CandidateLine(
                        result.constituency(),
                        candidate.place(),
                        candidate.candidate(),
                        candidate.fullName(),
                        share(round, candidate.candidate())))
                .toList();
    }

    private List<WinnerLine> winners(CertifiedResult result, DeterminationView round) {
        return Winners.of(round, list(result), rule);
    }

    private Share share(DeterminationView round, String candidate) {
        return Share.of(
                round.votes().getOrDefault(candidate, 0L), round.figures().valid(), rule);
    }

    private List<ListedCandidate> list(CertifiedResult result) {
        return lists.getOrDefault(result.constituency(), List.of());
    }

    Unit place(CertifiedResult result) {
        Unit unit = units.get(result.constituency());
        if (unit == null) {
            throw new IllegalStateException("no constituency " + result.constituency());
        }
        return unit;
    }
}
