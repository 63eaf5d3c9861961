package vn.baucu.common.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How complaints, denunciations and petitions are handled (giải quyết khiếu nại, tố cáo, kiến nghị về bầu cử). */
public record ComplaintRules(Identity identity, List<Unresolved> unresolved, List<ComplaintRule> subjects) {

    /** Kinds that are not processed without a true name. */
    public record Identity(List<ComplaintKind> requiredFor, String article) {}

    /** Who gets what is still open when the election is over. */
    public record Unresolved(List<BallotType> ballotTypes, Authority to, String article) {}

    /** The rule for a subject, of that ballot type where the law tells them apart. */
    public ComplaintRule rule(ComplaintSubject subject, @Nullable BallotType ballotType) {
        return subjects.stream()
                .filter(rule -> rule.subject() == subject && rule.holdsFor(ballotType))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no rule for complaints about " + subject + ballotType));
    }

    /** To whom open complaints go; those of no ballot type go where those of the councils go. */
    public Unresolved unresolved(@Nullable BallotType ballotType) {
        return unresolved.stream()
                .filter(rule -> ballotType != null && rule.ballotTypes().contains(ballotType))
                .findFirst()
                .orElseGet(() -> unresolved.get(unresolved.size() - 1));
    }
}
