package vn.baucu.tally.minutes;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Plausibility;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.minutes.Surroundings.Other;

/**
 * Figures that break no rule and are strange all the same (số liệu bất thường). They happen in lawful elections, so each
 * is taken with an explanation; from which threshold on one is wanted is data of the regime and the election.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable and the predicates hold nothing
enum PlausibilityCheck implements Check {
    LISTED_FITS_OTHER_BALLOTS(
            "M10",
            "Điều 29, 30, 34",
            List.of("/listed"),
            PlausibilityCheck::fitsOthers,
            "Số cử tri của loại phiếu này không khớp với loại phiếu khác của khu vực: {0}.",
            "The voters of this ballot type do not fit those of another in this area: {0}."),
    VOTED_AS_FOR_OTHER_BALLOTS(
            "TURNOUT",
            null,
            List.of("/voted"),
            PlausibilityCheck::votedAlike,
            "Số cử tri đi bỏ phiếu khác xa loại phiếu khác của khu vực: {0}.",
            "Far more or fewer voted than on another ballot type in this area: {0}."),
    FEW_INVALID(
            "INVALID-SHARE",
            "Điều 74",
            List.of("/invalid"),
            PlausibilityCheck::fewInvalid,
            "Tỷ lệ phiếu không hợp lệ cao khác thường.",
            "The share of invalid ballots is unusually high."),
    NOT_UNANIMOUS(
            "UNANIMOUS",
            null,
            List.of("/votes"),
            PlausibilityCheck::divided,
            "Một người ứng cử được tất cả các phiếu hợp lệ.",
            "One candidate has every valid ballot."),
    UNLIKE_NEIGHBOURS(
            "NEIGHBOUR",
            null,
            List.of("/votes", "/valid"),
            PlausibilityCheck::unlikeNeighbours,
            "Số liệu giống hệt khu vực bỏ phiếu {1}.",
            "The figures are exactly those of polling area {1}."),
    DIGITS_IN_ORDER(
            "DIGITS",
            null,
            List.of("/listed"),
            (minutes, scene) -> !Boolean.TRUE.equals(thresholds(scene).exchangedDigits())
                    || !exchanged(minutes.figures().listed(), scene.ballot().listed()),
            "Danh sách cử tri có {2} người: có phải đã đổi chỗ chữ số?",
            "The roll has {2} names: were digits exchanged?"),
    IN_TIME(
            "LATE",
            "Điều 76",
            List.of(""),
            (minutes, scene) -> !scene.around().policy().needsReasonIfLate()
                    || scene.around().lastDay() == null
                    || scene.today() == null
                    || !scene.today().isAfter(scene.around().lastDay()),
            "Biên bản nộp sau ngày {3}.",
            "The minutes come after {3}.");

    private static final long PERMILLE = 1000;

    private final String code;
    private final @Nullable String article;
    private final List<String> pointers;
    private final BiPredicate<Minutes, Scene> holds;
    private final String vi;
    private final String en;

    PlausibilityCheck(
            String code,
            @Nullable String article,
            List<String> pointers,
            BiPredicate<Minutes, Scene> holds,
            String vi,
            String en) {
        this.code = code;
        this.article = article;
        this.pointers = pointers;
        this.holds = holds;
        this.vi = vi;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public @Nullable String article() {
        return article;
    }

    @Override
    public boolean warning() {
        return true;
    }

    @Override
    public List<String> pointers() {
        return pointers;
    }

    @Override
    public boolean holds(Minutes minutes, Scene scene) {
        return holds.test(minutes, scene);
    }

    @Override
    public Sentence message(Minutes minutes, Scene scene) {
        return new Sentence(vi, en)
                .with(
                        scene.around().others().keySet(),
                        scene.around().sameAs(),
                        scene.ballot().listed(),
                        scene.around().lastDay());
    }

    private static Plausibility thresholds(Scene scene) {
        return scene.around().policy().thresholds();
    }

    private static boolean fewInvalid(Minutes minutes, Scene scene) {
        Integer most = thresholds(scene).invalidPermille();
        Figures figures = minutes.figures();
        return most == null || figures.invalid() == 0 || figures.invalid() * PERMILLE < most * figures.collected();
    }

    private static boolean divided(Minutes minutes, Scene scene) {
        Long above = thresholds(scene).unanimousAbove();
        Figures figures = minutes.figures();
        return above == null
                || figures.listed() <= above
                || figures.valid() == 0
                || minutes.votes().values().stream().noneMatch(votes -> votes == figures.valid());
    }

    private static boolean unlikeNeighbours(Minutes minutes, Scene scene) {
        Long above = thresholds(scene).sameAbove();
        return above == null
                || minutes.figures().valid() <= above
                || scene.around().sameAs() == null;
    }

    /** M10: whoever may vote on the narrower ballot may vote on the wider; equal where that holds both ways. */
    private static boolean fitsOthers(Minutes minutes, Scene scene) {
        if (!Boolean.TRUE.equals(thresholds(scene).acrossBallots())) {
            return true;
        }
        for (Map.Entry<BallotType, Other> other : scene.around().others().entrySet()) {
            long theirs = other.getValue().listed();
            long ours = minutes.figures().listed();
            if ((theirs > ours && scene.around().includes(scene.ballotType(), other.getKey()))
                    || (ours > theirs && scene.around().includes(other.getKey(), scene.ballotType()))) {
                return false;
            }
        }
        return true;
    }

    /** Compared by share of those listed, for fewer may be listed for the one than for the other. */
    private static boolean votedAlike(Minutes minutes, Scene scene) {
        Integer apart = thresholds(scene).turnoutApartPermille();
        long listed = minutes.figures().listed();
        long voted = minutes.figures().voted();
        return apart == null
                || scene.around().others().values().stream()
                        .allMatch(other -> Math.abs(voted * other.listed() - other.voted() * listed) * PERMILLE
                                <= apart * listed * other.listed());
    }

    private static boolean exchanged(long entered, long known) {
        return entered != known && sorted(entered).equals(sorted(known));
    }

    private static List<Integer> sorted(long number) {
        return String.valueOf(number).chars().sorted().boxed().toList();
    }
}
