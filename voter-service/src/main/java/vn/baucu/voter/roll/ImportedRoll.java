package vn.baucu.voter.roll;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.problem.Sentence;

/** A row of an imported file: the voters of one polling area. */
record ImportedRoll(ImportRow row, String pollingArea, Map<BallotType, Long> listed) {

    static final String POLLING_AREA = "polling_area";

    /** Plain digits only: other scripts' digits, signs, points and spaces are refused. */
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    /** Reads the counts and reports those that are none; a ballot type that the regime lacks has no count. */
    static ImportedRoll read(ImportRow row, Regime regime, ImportRun run) {
        Map<BallotType, Long> listed = new EnumMap<>(BallotType.class);
        Set<BallotType> known = Set.copyOf(regime.ballotTypes());
        for (BallotType ballotType : BallotType.values()) {
            String column = VoterRollStore.column(ballotType);
            if (!row.has(column)) {
                continue;
            }
            if (!known.contains(ballotType)) {
                run.error(
                        row,
                        column,
                        "contest-mismatch",
                        new Sentence(
                                        "Cuộc bầu cử này không có loại phiếu {0}.",
                                        "There is no ballot for {0} in this election.")
                                .with(ballotType));
                continue;
            }
            String text = row.get(column);
            if (!COUNT.matcher(text).matches() || Long.parseLong(text) > ListedVoters.MOST) {
                run.error(
                        row,
                        column,
                        "count-invalid",
                        new Sentence("Số cử tri là số nguyên từ 0 đến {0}.", "Voters are a whole number from 0 to {0}.")
                                .with(ListedVoters.MOST));
                continue;
            }
            listed.put(ballotType, Long.parseLong(text));
        }
        return new ImportedRoll(row, row.get(POLLING_AREA), listed);
    }
}
