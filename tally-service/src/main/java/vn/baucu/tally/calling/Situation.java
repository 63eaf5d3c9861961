package vn.baucu.tally.calling;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.Authority;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.certification.ResultState;
import vn.baucu.tally.round.FurtherRound;

/**
 * Where a constituency stands on the way to a further round, and what may be decided there.
 *
 * @param due the round that the certified result calls for; none where nothing is due or it was called already
 * @param decided what was decided on the strength of that result
 * @param called the round that was called
 * @param someoneStands somebody is left to be elected in the round due
 */
record Situation(
        ResultState state,
        @Nullable RoundRule due,
        Set<Decision> decided,
        @Nullable FurtherRound called,
        boolean someoneStands) {

    /** Refuses a decision that the law does not foresee here and now. */
    void require(Decision decision) {
        switch (decision) {
            case PROPOSED -> requireProposable();
            case CONSENTED -> requireConsentable();
            case CALLED -> requireCallable();
            case DECLINED -> requireDeclinable();
            case ANNULLED -> requireAnnullable();
        }
    }

    private void requireProposable() {
        refuseUnless(
                isProposedByCommittee(requireDue().proposedBy()),
                "Ở đây không cần Ủy ban bầu cử đề nghị.",
                "No proposal of an election committee is needed here.");
        refuseRepeated(Decision.PROPOSED);
    }

    private void requireConsentable() {
        refuseUnless(
                requireDue().consentBy() != null,
                "Ở đây không cần sự đồng ý của Hội đồng bầu cử quốc gia.",
                "No consent is needed here.");
        refuseRepeated(Decision.CONSENTED);
    }

    private void requireCallable() {
        RoundRule rule = requireDue();
        requirePrepared(rule);
        refuseUnless(
                rule.consentBy() == null || decided.contains(Decision.CONSENTED),
                "Chưa có sự đồng ý của Hội đồng bầu cử quốc gia.",
                "The consent of the National Election Council is not recorded yet.");
        refuseUnless(
                someoneStands,
                "Không còn người ứng cử nào chưa trúng cử.",
                "No candidate is left who was not elected.");
    }

    private void requireDeclinable() {
        RoundRule rule = requireDue();
        requirePrepared(rule);
        refuseUnless(
                rule.discretionary() || !someoneStands,
                "Ở đây luật buộc phải tổ chức vòng bầu cử này.",
                "The law requires this round to be held.");
    }

    private void requireAnnullable() {
        refuseUnless(
                called == null || (called.trigger() == Trigger.ANNULMENT && state != ResultState.FINAL),
                "Đã có vòng bầu cử thứ hai; luật không có vòng thứ ba.",
                "There is a second round already, and the law knows no third.");
        refuseUnless(
                called == null || !called.whole(),
                "Kết quả của cả đơn vị bầu cử đã bị hủy bỏ.",
                "The result of the whole constituency was annulled already.");
    }

    private RoundRule requireDue() {
        if (due == null) {
            throw conflict("Không có vòng bầu cử nào phải tổ chức ở đây.", "No further round is due here.");
        }
        return due;
    }

    private void requirePrepared(RoundRule rule) {
        refuseUnless(
                !isProposedByCommittee(rule.proposedBy()) || decided.contains(Decision.PROPOSED),
                "Chưa có đề nghị của Ủy ban bầu cử.",
                "The election committee has not proposed it yet.");
    }

    private void refuseRepeated(Decision decision) {
        refuseUnless(!decided.contains(decision), "Việc này đã được ghi nhận.", "This is on record already.");
    }

    /** What the board proposes stands in its certified minutes. */
    private static boolean isProposedByCommittee(@Nullable Authority proposer) {
        return proposer != null && proposer.actor() == Actor.ELECTION_COMMITTEE;
    }

    private static void refuseUnless(boolean allowed, String vi, String en) {
        if (!allowed) {
            throw conflict(vi, en);
        }
    }

    private static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemType.CONFLICT, new Sentence(vi, en));
    }
}
