package vn.baucu.voter.roll;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.Sentence;

/**
 * A polling area as the rolls need it: where it lies, when it votes and on what.
 *
 * @param path codes of the areas it lies in, from the nation down
 */
record PollingPlace(String code, List<String> path, LocalDate votingDate, Set<BallotType> ballotTypes) {

    private static final int PROVINCE_DEPTH = 2;

    boolean within(Officer officer) {
        return officer.scopes().contains(code) || !Collections.disjoint(path, officer.scopes());
    }

    /** Whether a duty reaches the whole province or nation. */
    boolean withinProvinceOf(Officer officer) {
        return !Collections.disjoint(path.subList(0, Math.min(PROVINCE_DEPTH, path.size())), officer.scopes());
    }

    /** A roll counts exactly the ballot types voted on in its polling area. */
    List<Mismatch> mismatches(Set<BallotType> listed) {
        Set<BallotType> named = new TreeSet<>(listed);
        named.addAll(ballotTypes);
        return named.stream()
                .filter(ballotType -> listed.contains(ballotType) != ballotTypes.contains(ballotType))
                .map(ballotType -> new Mismatch(ballotType, listed.contains(ballotType), code))
                .toList();
    }

    /** A ballot type that is counted but not voted on, or voted on but not counted. */
    record Mismatch(BallotType ballotType, boolean listed, String place) {

        String rule() {
            return listed ? "contest-mismatch" : "count-missing";
        }

        Sentence sentence() {
            Sentence pattern = listed
                    ? new Sentence(
                            "Khu vực bỏ phiếu {0} không bầu loại phiếu {1}.", "Polling area {0} does not vote on {1}.")
                    : new Sentence(
                            "Thiếu số cử tri của khu vực bỏ phiếu {0} cho loại phiếu {1}.",
                            "The voters of polling area {0} for {1} are missing.");
            return pattern.with(place, ballotType);
        }
    }
}
