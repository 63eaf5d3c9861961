package vn.baucu.common.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of the rules for complaints, so that every complaint has one. */
final class ComplaintCheck {

    private final Regime regime;
    private final Set<String> deadlines;
    private final List<String> violations = new ArrayList<>();

    ComplaintCheck(Regime regime) {
        this.regime = regime;
        this.deadlines = regime.calendar().stream().map(Deadline::id).collect(Collectors.toSet());
    }

    List<String> violations() {
        ComplaintRules rules = regime.complaints();
        unless(!rules.unresolved().isEmpty(), "complaints.unresolved: missing");
        for (ComplaintSubject subject : ComplaintSubject.values()) {
            List<ComplaintRule> found = rules.subjects().stream()
                    .filter(rule -> rule.subject() == subject)
                    .toList();
            Set<BallotType> covered = new HashSet<>();
            found.forEach(rule -> covered.addAll(rule.ballotTypes()));
            boolean forAll = found.stream().anyMatch(rule -> rule.ballotTypes().isEmpty());
            unless(
                    forAll || covered.containsAll(regime.ballotTypes()),
                    "complaints.subjects: " + subject + " is missing");
        }
        rules.subjects().forEach(this::rule);
        return violations;
    }

    private void rule(ComplaintRule rule) {
        String place = "complaints.subjects[" + rule.subject() + "]";
        Integer days = rule.resolveDays();
        unless(days == null || days > 0, place + ".resolveDays: must be positive");
        unless(rule.stops() == null || deadlines.contains(rule.stops()), place + ".stops: no such deadline");
        Optional.ofNullable(rule.filedBy())
                .flatMap(TimePoint::countedFrom)
                .ifPresent(anchor -> unless(deadlines.contains(anchor), place + ".filedBy: no such deadline"));
        rule.ballotTypes()
                .forEach(type ->
                        unless(regime.ballotTypes().contains(type), place + ": this regime has no ballot " + type));
    }

    private void unless(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
