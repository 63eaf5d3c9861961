package vn.baucu.committee.election;

import static java.lang.Character.FORMAT;
import static java.lang.Character.OTHER_SYMBOL;
import static java.lang.Character.UNASSIGNED;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Plausibility;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** What must hold of a new election. */
@SuppressWarnings("ImmutableEnumChecker") // sentences are records, the rules pure functions
enum ElectionRule {
    REGIME_IS_KNOWN(
            "/regime",
            "unknown-regime",
            null,
            new Sentence("Không có chế độ pháp luật này.", "There is no such regime."),
            election -> Regimes.find(election.regime()).isPresent()),

    VOTING_DAY_IS_A_SUNDAY(
            "/votingDay",
            "not-a-sunday",
            "5",
            new Sentence("Ngày bầu cử phải là chủ nhật.", "The election day must be a Sunday."),
            election -> election.votingDay().getDayOfWeek() == DayOfWeek.SUNDAY),

    /** No other century: such a date is a slip of the hand. */
    VOTING_DAY_IS_OF_OUR_TIME(
            "/votingDay",
            "out-of-range",
            null,
            new Sentence("Năm phải từ 2000 đến 2099.", "The year must lie between 2000 and 2099."),
            election -> election.votingDay().getYear() / 100 == 20),

    VERIFIES_BALLOTS_OF_THE_REGIME(
            "/verification",
            "not-in-regime",
            null,
            new Sentence("Chế độ này không có loại phiếu đó.", "The regime has no such ballot type."),
            election -> Regimes.find(election.regime())
                    .map(Regime::ballotTypes)
                    .map(types -> types.containsAll(election.verificationAsked().keySet()))
                    .orElse(true)),

    DEMANDS_ON_MINUTES_FIT_THE_REGIME(
            "/minutes",
            "not-in-regime",
            null,
            new Sentence("Chế độ này không có loại phiếu đó.", "The regime has no such ballot type."),
            election -> Regimes.find(election.regime())
                    .map(Regime::ballotTypes)
                    .map(types -> types.containsAll(named(election.minutesAsked())))
                    .orElse(true)),

    THRESHOLDS_ARE_POSSIBLE(
            "/minutes/plausibility",
            "out-of-range",
            null,
            new Sentence(
                    "Tỷ lệ phần nghìn từ 0 đến 1000, số lượng không âm.",
                    "Shares per mille are from 0 to 1000, numbers not negative."),
            election -> possible(election.minutesAsked().thresholds())),

    NAME_IS_PLAIN_TEXT(
            "/name",
            "plain-text",
            null,
            new Sentence("Tên chỉ gồm chữ, số và dấu câu.", "The name consists of letters, digits and punctuation."),
            election -> isPlain(election.name()) && isPlain(election.nameEn()));

    private final String pointer;
    private final String code;
    private final @Nullable String article;
    private final Sentence message;
    private final Predicate<ElectionDocument> holds;

    ElectionRule(
            String pointer,
            String code,
            @Nullable String article,
            Sentence message,
            Predicate<ElectionDocument> holds) {
        this.pointer = pointer;
        this.code = code;
        this.article = article;
        this.message = message;
        this.holds = holds;
    }

    static List<Violation> brokenBy(ElectionDocument election) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds.test(election))
                .map(rule -> new Violation(rule.pointer, rule.code, rule.article, rule.message))
                .toList();
    }

    private static List<BallotType> named(MinutesPolicy minutes) {
        return Stream.of(minutes.evidence(), minutes.wholeForm())
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .toList();
    }

    private static boolean possible(Plausibility thresholds) {
        return Stream.of(thresholds.invalidPermille(), thresholds.turnoutApartPermille())
                        .filter(Objects::nonNull)
                        .allMatch(permille -> permille >= 0 && permille <= 1000)
                && Stream.of(thresholds.unanimousAbove(), thresholds.sameAbove())
                        .filter(Objects::nonNull)
                        .allMatch(number -> number >= 0);
    }

    private static boolean isPlain(@Nullable String text) {
        return text == null
                || text.codePoints()
                        .map(Character::getType)
                        .noneMatch(type -> type == OTHER_SYMBOL || type == FORMAT || type == UNASSIGNED);
    }
}
