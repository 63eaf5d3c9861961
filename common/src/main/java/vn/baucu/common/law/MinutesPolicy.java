package vn.baucu.common.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an election demands of minutes beyond what the law says of every election (yêu cầu đối với biên bản).
 *
 * @param evidence ballot types whose minutes count only with the scan or photo of the signed paper
 * @param wholeForm ballot types whose minutes need everything on the form, not the figures alone
 * @param lateNeedsReason whether minutes after the last day for them must say why
 */
public record MinutesPolicy(
        @Nullable List<BallotType> evidence,
        @Nullable List<BallotType> wholeForm,
        @Nullable Boolean lateNeedsReason,
        @Nullable Plausibility plausibility) {

    public static final MinutesPolicy NONE = new MinutesPolicy(List.of(), List.of(), false, Plausibility.NONE);

    public boolean needsEvidence(BallotType ballotType) {
        return evidence != null && evidence.contains(ballotType);
    }

    public boolean needsWholeForm(BallotType ballotType) {
        return wholeForm != null && wholeForm.contains(ballotType);
    }

    public boolean needsReasonIfLate() {
        return Boolean.TRUE.equals(lateNeedsReason);
    }

    public Plausibility thresholds() {
        return plausibility == null ? Plausibility.NONE : plausibility;
    }
}
