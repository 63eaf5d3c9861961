package vn.baucu.tally.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.baucu.common.event.Figures;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PercentageRule;
import vn.baucu.common.organisation.Election;
import vn.baucu.tally.certification.CertifiedResult;
import vn.baucu.tally.percentage.FigureLine;
import vn.baucu.tally.qualification.QualificationState;
import vn.baucu.tally.statistics.Standing.Counts;
import vn.baucu.tally.statistics.Standing.Sum;
import vn.baucu.tally.summary.Obstacle;
import vn.baucu.tally.summary.WinnerLine;
import vn.baucu.tally.summary.Winners;

/** Adds the line of one level up, area by area: the nation is counted province by province. */
final class LevelCount {

    private final BallotType ballotType;
    private final PercentageRule rule;
    private final WinnerCount winners;

    private Figures figures = Figures.NONE;
    private Counts units = Counts.NONE;
    private Counts pollingAreas = Counts.NONE;
    private long total;
    private long settled;
    private long belowHalf;
    private long minutesIn;
    private long minutesExpected;

    LevelCount(Election election, BallotType ballotType, PercentageRule rule) {
        this.ballotType = ballotType;
        this.rule = rule;
        this.winners = new WinnerCount(election.votingDay(), rule);
    }

    void add(Counts moreUnits, Counts morePollingAreas) {
        units = units.plus(moreUnits);
        pollingAreas = pollingAreas.plus(morePollingAreas);
    }

    void add(
            CertifiedResult result,
            Sum firstRound,
            List<ListedCandidate> list,
            Map<String, QualificationState> qualifications) {
        total++;
        minutesIn += firstRound.minutesIn();
        minutesExpected += firstRound.minutesExpected();
        belowHalf += firstRound.belowHalf() ? 1 : 0;
        winners.addSeats(result.seats());
        figures = figures.plus(
                Winners.anyStands(result) ? Winners.standing(result).figures() : firstRound.figures());
        if (Obstacle.of(result).isEmpty()) {
            settled++;
            Map<String, ListedCandidate> byCode =
                    list.stream().collect(Collectors.toMap(ListedCandidate::candidate, Function.identity()));
            for (WinnerLine winner : Winners.of(result, list, rule)) {
                String code = winner.candidate();
                ListedCandidate listed = byCode.get(code);
                winners.add(winner, listed == null ? null : listed.profile(), qualifications.get(code));
            }
        }
    }

    LevelStatistics line() {
        return new LevelStatistics(
                ballotType,
                minutesIn == minutesExpected && settled == total,
                minutesIn,
                minutesExpected,
                FigureLine.of(figures, rule),
                new UnitCounts(
                        total, settled, units.first(), belowHalf, units.annulled(), units.repeat(), units.additional()),
                new PollingAreaCounts(
                        pollingAreas.first(),
                        pollingAreas.belowHalf(),
                        pollingAreas.annulled(),
                        pollingAreas.repeat(),
                        pollingAreas.additional()),
                winners.structure());
    }

    boolean isEmpty() {
        return total == 0;
    }
}
