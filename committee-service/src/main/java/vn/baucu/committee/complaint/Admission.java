package vn.baucu.committee.complaint;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ComplaintRule;
import vn.baucu.common.law.ComplaintRules;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;

/**
 * What the law makes of a new complaint (thụ lý).
 *
 * @param refusal why it is not processed, with the article; nothing where it is
 */
record Admission(
        ComplaintRule rule,
        @Nullable BallotType ballotType,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable String refusal) {

    static Admission of(Election election, ComplaintDocument document, Matter matter, LocalDate today) {
        BallotType only = matter.onlyBallotType();
        BallotType ballotType = only == null ? document.ballotType() : only;
        ComplaintRules rules = Regimes.of(election.regime()).complaints();
        ComplaintRule rule = rules.rule(Objects.requireNonNull(document.subject()), ballotType);
        ComplaintDeadlines deadlines = new ComplaintDeadlines(election, rule);
        LocalDate received = Optional.ofNullable(document.receivedOn()).orElse(today);
        String refusal = refusal(rules, rule, deadlines, document, received);
        LocalDate due = refusal == null ? deadlines.due(received).orElse(null) : null;
        return new Admission(rule, ballotType, received, due, refusal);
    }

    private static @Nullable String refusal(
            ComplaintRules rules,
            ComplaintRule rule,
            ComplaintDeadlines deadlines,
            ComplaintDocument document,
            LocalDate received) {
        ComplaintRules.Identity identity = rules.identity();
        if (document.complainant() == null && identity.requiredFor().contains(document.kind())) {
            return "Không rõ người gửi (Điều " + identity.article() + ")";
        }
        boolean late = deadlines
                .lastDayToFile(document.countedFrom())
                .map(received::isAfter)
                .orElse(false);
        return late ? "Quá thời hạn gửi đơn (Điều " + rule.article() + ")" : null;
    }
}
