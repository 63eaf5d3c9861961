package vn.baucu.tally.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.tally.ballot.OfficialLists;
import vn.baucu.tally.certification.CertifiedResult;
import vn.baucu.tally.certification.CertifiedResults;
import vn.baucu.tally.qualification.QualificationState;
import vn.baucu.tally.qualification.Qualifications;
import vn.baucu.tally.statistics.Standing.Sum;
import vn.baucu.tally.summary.Obstacle;
import vn.baucu.tally.summary.Places;
import vn.baucu.tally.summary.Scope;

/** Counts an area's statistics from what is certified, or, while they are preliminary, from what is in. */
@ApplicationScoped
public class Statistics {

    private final Elections elections;
    private final Places places;
    private final CertifiedResults certified;
    private final OfficialLists lists;
    private final Qualifications qualifications;
    private final Standing standing;
    private final Clock clock;

    Statistics(
            Elections elections,
            Places places,
            CertifiedResults certified,
            OfficialLists lists,
            Qualifications qualifications,
            Standing standing,
            Clock clock) {
        this.elections = elections;
        this.places = places;
        this.certified = certified;
        this.lists = lists;
        this.qualifications = qualifications;
        this.standing = standing;
        this.clock = clock;
    }

    /** The statistics of an area: a line for every level of which it has constituencies. */
    public StatisticsView of(String electionCode, String area, StatisticsKind kind) {
        Election election = elections.require(electionCode);
        Scope scope = places.require(electionCode, area);
        Regime regime = Regimes.of(election.regime());
        List<LevelStatistics> levels = new ArrayList<>();
        for (BallotType ballotType : regime.ballotTypes()) {
            LevelCount count = new LevelCount(election, ballotType, regime.percentages());
            for (String part : standing.parts(electionCode, area, scope.level())) {
                add(count, electionCode, ballotType, part, kind);
            }
            if (!count.isEmpty()) {
                levels.add(count.line());
            }
        }
        return new StatisticsView(
                electionCode, area, scope.name(), scope.level(), kind, election.votingDay(), clock.instant(), levels);
    }

    private void add(LevelCount count, String election, BallotType ballotType, String area, StatisticsKind kind) {
        List<CertifiedResult> results = certified.of(election, ballotType, area);
        if (results.isEmpty()) {
            return;
        }
        if (kind == StatisticsKind.OFFICIAL) {
            Obstacle.requireNone(results);
        }
        Map<String, Sum> firstRound = standing.firstRound(election, ballotType, area);
        Map<String, QualificationState> states = qualifications.states(election, ballotType, area);
        Map<String, List<ListedCandidate>> candidates = lists.of(
                election, results.stream().map(CertifiedResult::constituency).toList());
        for (CertifiedResult result : results) {
            count.add(
                    result,
                    Standing.of(firstRound.get(result.constituency())),
                    candidates.getOrDefault(result.constituency(), List.of()),
                    states);
        }
        count.add(standing.units(election, ballotType, area), standing.pollingAreas(election, ballotType, area));
    }
}
