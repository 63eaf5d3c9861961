package vn.baucu.tally.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.common.event.Figures;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Holds minutes against every rule and refuses them with everything that is wrong, not only the first thing. */
final class MinutesRules {

    /** Every rule there is, in the order in which they are reported. */
    static final List<Check> ALL = Stream.<Check>concat(
                    Arrays.stream(MinutesCheck.values()), Arrays.stream(PlausibilityCheck.values()))
            .toList();

    private static final Set<String> WARNINGS =
            ALL.stream().filter(Check::warning).map(Check::code).collect(Collectors.toUnmodifiableSet());

    /** No polling area comes near it (Art 11: at most 4,000 voters); keeps every sum far from overflow. */
    private static final long LARGEST = 100_000;

    private MinutesRules() {}

    static void require(Minutes minutes, Scene scene, Instant now) {
        requireRange(minutes);
        Set<String> official = new TreeSet<>(scene.ballot().candidates());
        List<Violation> unknown = unknown(minutes, official);
        List<Violation> missing = missing(minutes, official);
        List<Check> unexplained = failedBy(minutes, scene).stream()
                .filter(check -> !check.warning() || !explained(check, minutes))
                .toList();
        List<Violation> form = ProceedingsCheck.brokenBy(
                minutes.proceedings(), scene.around().policy().needsWholeForm(scene.ballotType()), now);

        List<Violation> violations = new ArrayList<>();
        violations.addAll(unknown);
        violations.addAll(missing);
        unexplained.forEach(check -> violations.addAll(check.violations(minutes, scene)));
        violations.addAll(form);
        violations.addAll(needlesslyExplained(minutes));
        if (!violations.isEmpty()) {
            throw refused(type(minutes, unknown, missing, form, unexplained), violations);
        }
    }

    /** The rules that no explanation helps with, for figures that are only compared. */
    static void requireLawful(Minutes minutes, Scene scene) {
        requireRange(minutes);
        Set<String> official = new TreeSet<>(scene.ballot().candidates());
        List<Violation> unknown = unknown(minutes, official);
        List<Violation> missing = missing(minutes, official);
        List<Check> failed = failedBy(minutes, scene).stream()
                .filter(check -> !check.warning())
                .toList();
        List<Violation> violations = new ArrayList<>(unknown);
        violations.addAll(missing);
        failed.forEach(check -> violations.addAll(check.violations(minutes, scene)));
        if (!violations.isEmpty()) {
            throw refused(type(minutes, unknown, missing, List.of(), failed), violations);
        }
    }

    /** What is broken and not explained, of the rules that the scene lets one ask. */
    static List<Violation> unexplained(Minutes minutes, Scene scene) {
        return failedBy(minutes, scene).stream()
                .filter(check -> !check.warning() || !explained(check, minutes))
                .flatMap(check -> check.violations(minutes, scene).stream())
                .toList();
    }

    /** Every rule that these minutes break, warnings included. */
    static List<Check> failedBy(Minutes minutes, Scene scene) {
        return ALL.stream().filter(check -> !check.holds(minutes, scene)).toList();
    }

    private static void requireRange(Minutes minutes) {
        List<Violation> outOfRange = outOfRange(minutes);
        if (!outOfRange.isEmpty()) {
            throw refused(ProblemType.RULE_VIOLATED, outOfRange);
        }
    }

    private static ProblemType type(
            Minutes minutes,
            List<Violation> unknown,
            List<Violation> missing,
            List<Violation> form,
            List<Check> unexplained) {
        if (!unknown.isEmpty()) {
            return ProblemType.UNKNOWN_CANDIDATE;
        }
        if (!missing.isEmpty()) {
            return ProblemType.CANDIDATE_SET_MISMATCH;
        }
        if (!unexplained.stream().allMatch(Check::warning)) {
            return ProblemType.ARITHMETIC_ERROR;
        }
        // An explanation that says nothing is no answer to the warning but a mistake of its own.
        boolean blank =
                unexplained.stream().anyMatch(check -> minutes.explanations().containsKey(check.code()));
        return unexplained.isEmpty() || !form.isEmpty() || blank
                ? ProblemType.RULE_VIOLATED
                : ProblemType.UNCONFIRMED_WARNING;
    }

    private static boolean explained(Check check, Minutes minutes) {
        return !minutes.explanations().getOrDefault(check.code(), "").isBlank();
    }

    static List<Violation> outOfRange(Minutes minutes) {
        List<Violation> violations = new ArrayList<>();
        Figures figures = minutes.figures();
        Map<String, Long> named = Map.of(
                "/listed", figures.listed(),
                "/voted", figures.voted(),
                "/received", figures.received(),
                "/issued", figures.issued(),
                "/collected", figures.collected(),
                "/valid", figures.valid(),
                "/invalid", figures.invalid(),
                "/unused", figures.unused(),
                "/spoiled", figures.spoiled());
        named.forEach((pointer, value) -> inRange(pointer, value, violations));
        minutes.votes().forEach((candidate, votes) -> inRange("/votes/" + candidate, votes, violations));
        minutes.ballotsByNames().forEach((names, ballots) -> inRange("/ballotsByNames/" + names, ballots, violations));
        violations.sort(Comparator.comparing(Violation::pointer));
        return violations;
    }

    private static void inRange(String pointer, long value, List<Violation> violations) {
        if (value < 0 || value > LARGEST) {
            violations.add(new Violation(
                    pointer,
                    "range",
                    new Sentence("Số phải từ 0 đến {0}.", "The number must be from 0 to {0}.").with(LARGEST)));
        }
    }

    private static List<Violation> unknown(Minutes minutes, Set<String> official) {
        return minutes.votes().keySet().stream()
                .filter(candidate -> !official.contains(candidate))
                .map(candidate -> new Violation(
                        "/votes/" + candidate,
                        "unknown-candidate",
                        "Điều 57, 58",
                        new Sentence(
                                        "{0} không có trong danh sách chính thức của đơn vị này.",
                                        "{0} is not on the official list of this constituency.")
                                .with(candidate)))
                .toList();
    }

    private static List<Violation> missing(Minutes minutes, Set<String> official) {
        return official.stream()
                .filter(candidate -> !minutes.votes().containsKey(candidate))
                .map(candidate -> new Violation(
                        "/votes/" + candidate,
                        "missing-candidate",
                        "Điều 76.2",
                        new Sentence(
                                        "Thiếu số phiếu của {0}; không có phiếu thì ghi 0.",
                                        "The votes of {0} are missing; write 0 for none.")
                                .with(candidate)))
                .toList();
    }

    private static List<Violation> needlesslyExplained(Minutes minutes) {
        return minutes.explanations().keySet().stream()
                .filter(code -> !WARNINGS.contains(code))
                .map(code -> new Violation(
                        "/explanations/" + code,
                        "no-warning",
                        new Sentence("Không có cảnh báo {0} để giải trình.", "There is no warning {0} to explain.")
                                .with(code)))
                .toList();
    }

    private static ProblemException refused(ProblemType type, List<Violation> violations) {
        return new ProblemException(
                type,
                new Sentence(
                                "Biên bản chưa được nhận: {0} chỗ cần xem lại.",
                                "The minutes were not taken: {0} places to look at.")
                        .with(violations.size()),
                violations);
    }
}
