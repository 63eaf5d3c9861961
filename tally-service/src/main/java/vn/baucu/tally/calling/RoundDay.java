package vn.baucu.tally.calling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.round.DecisionDocument;

/** The day of a further round: a Sunday (Art 5) after the first, within the time that the law leaves. */
final class RoundDay {

    private RoundDay() {}

    static void require(
            LocalDate votingDate, DecisionDocument document, LocalDate firstDay, LocalDate today, RoundRule rule) {
        List<Violation> violations = new ArrayList<>();
        if (votingDate.getDayOfWeek() != DayOfWeek.SUNDAY) {
            violations.add(violation(
                    "/votingDate",
                    "not-a-sunday",
                    "5",
                    "Ngày bầu cử phải là ngày Chủ nhật.",
                    "Voting is on a Sunday."));
        }
        LocalDate last = rule.lastSunday(firstDay);
        if (!votingDate.isAfter(firstDay) || votingDate.isAfter(last)) {
            violations.add(new Violation(
                    "/votingDate",
                    "outside-window",
                    rule.article(),
                    new Sentence(
                                    "Ngày bầu cử phải sau {0} và chậm nhất là Chủ nhật {1}.",
                                    "The day must be after {0} and no later than Sunday {1}.")
                            .with(firstDay, last)));
        }
        violations.addAll(violations(document, today));
        if (document.date().isAfter(votingDate)) {
            violations.add(violation(
                    "/document/date",
                    "after-voting",
                    rule.article(),
                    "Quyết định phải có trước ngày bầu cử.",
                    "The decision cannot be later than the day it sets."));
        }
        refuse(violations);
    }

    /** A document is not dated in the future. */
    static void require(DecisionDocument document, LocalDate today) {
        refuse(violations(document, today));
    }

    private static List<Violation> violations(DecisionDocument document, LocalDate today) {
        return document.date().isAfter(today)
                ? List.of(new Violation(
                        "/document/date",
                        "in-the-future",
                        new Sentence("Ngày văn bản ở trong tương lai.", "The document is dated in the future.")))
                : List.of();
    }

    private static Violation violation(String pointer, String code, String article, String vi, String en) {
        return new Violation(pointer, code, article, new Sentence(vi, en));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Ngày không đúng quy định.", "The dates break a rule."),
                    violations);
        }
    }
}
