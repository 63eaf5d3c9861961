package vn.baucu.tally.minutes;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import vn.baucu.common.problem.Sentence;

/**
 * The rules that the form itself imposes on its numbers (M1 to M8). Most refuse; a warning needs an explanation in the
 * minutes, because it happens in lawful elections.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable and the predicates hold nothing
enum MinutesCheck implements Check {
    COLLECTED_IS_VALID_PLUS_INVALID(
            "M1",
            "Điều 76.2",
            false,
            List.of("/collected", "/valid", "/invalid"),
            (minutes, scene) -> minutes.figures().collected()
                    == minutes.figures().valid() + minutes.figures().invalid(),
            "Số phiếu thu vào phải bằng số phiếu hợp lệ cộng số phiếu không hợp lệ.",
            "Ballots collected must be valid plus invalid ballots."),
    COLLECTED_WITHIN_ISSUED(
            "M2",
            "Điều 73",
            false,
            List.of("/collected", "/issued"),
            (minutes, scene) ->
                    minutes.figures().collected() <= minutes.figures().issued()
                            || scene.around().surplusRecorded(),
            "Số phiếu thu vào không được nhiều hơn số phiếu phát ra; nếu thừa phiếu phải lập biên bản sự việc.",
            "No more ballots can be collected than were issued; a surplus needs an incident record."),
    VOTED_WITHIN_LIST(
            "M3",
            "Điều 76.2",
            false,
            List.of("/voted", "/listed"),
            (minutes, scene) -> minutes.figures().voted() <= minutes.figures().listed(),
            "Số cử tri đã bỏ phiếu không được nhiều hơn số cử tri trong danh sách đã cập nhật.",
            "No more can vote than the updated list holds."),
    ISSUED_AND_COLLECTED_AS_VOTED(
            "M4",
            "Điều 76.2",
            true,
            List.of("/issued", "/collected", "/voted"),
            (minutes, scene) -> minutes.figures().issued() == minutes.figures().voted()
                    && minutes.figures().collected() == minutes.figures().voted(),
            "Số phiếu phát ra, số phiếu thu vào và số cử tri đã bỏ phiếu thường bằng nhau; xin giải trình chênh lệch.",
            "Ballots issued, ballots collected and voters who voted are usually equal; please explain the difference."),
    INVENTORY_BALANCES(
            "M5",
            "Điều 73",
            false,
            List.of("/received", "/issued", "/unused", "/spoiled"),
            (minutes, scene) -> minutes.figures().received()
                    == minutes.figures().issued()
                            + minutes.figures().unused()
                            + minutes.figures().spoiled(),
            "Số phiếu nhận về phải bằng số phiếu phát ra cộng phiếu không dùng cộng phiếu hỏng đã đổi.",
            "Ballots received must be issued plus unused plus spoiled ones."),
    VOTES_WITHIN_VALID(
            "M6",
            "Điều 76.2",
            false,
            List.of("/votes"),
            (minutes, scene) -> minutes.votes().values().stream()
                    .allMatch(votes -> votes <= minutes.figures().valid()),
            "Số phiếu của mỗi người ứng cử không được nhiều hơn số phiếu hợp lệ.",
            "No candidate can have more votes than there are valid ballots."),
    VOTES_WITHIN_SEATS(
            "M7",
            "Điều 74.1",
            false,
            List.of("/votes", "/valid"),
            (minutes, scene) -> minutes.figures().valid() <= minutes.totalVotes()
                    && minutes.totalVotes()
                            <= scene.ballot().seats() * minutes.figures().valid(),
            "Tổng số phiếu của các người ứng cử phải từ số phiếu hợp lệ đến {0} lần số phiếu hợp lệ.",
            "All votes together must be between the valid ballots and {0} times the valid ballots."),
    BALLOTS_BY_NAMES_ADD_UP(
            "M8",
            "Điều 74.1",
            false,
            List.of("/ballotsByNames", "/votes", "/valid"),
            MinutesCheck::byNamesAddUp,
            "Số phiếu phân theo số người được bầu phải cộng lại thành số phiếu hợp lệ và tổng số phiếu bầu.",
            "Ballots by number of names must add up to the valid ballots and to all votes."),
    LISTED_AS_ON_ROLL(
            "M3-ROLL",
            "Điều 29, 30",
            true,
            List.of("/listed"),
            (minutes, scene) -> minutes.figures().listed() == scene.ballot().listed(),
            "Danh sách cử tri hiện có {1} người; xin giải trình số bổ sung hoặc xóa tên.",
            "The voter roll has {1} names; please explain what was added or struck.");

    private final String code;
    private final String article;
    private final boolean warning;
    private final List<String> pointers;
    private final BiPredicate<Minutes, Scene> holds;
    private final String vi;
    private final String en;

    MinutesCheck(
            String code,
            String article,
            boolean warning,
            List<String> pointers,
            BiPredicate<Minutes, Scene> holds,
            String vi,
            String en) {
        this.code = code;
        this.article = article;
        this.warning = warning;
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
    public String article() {
        return article;
    }

    @Override
    public boolean warning() {
        return warning;
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
        return new Sentence(vi, en).with(scene.ballot().seats(), scene.ballot().listed());
    }

    private static boolean byNamesAddUp(Minutes minutes, Scene scene) {
        if (!minutes.sortedByNames()) {
            return true;
        }
        long ballots = 0;
        long votes = 0;
        for (Map.Entry<Integer, Long> sorted : minutes.ballotsByNames().entrySet()) {
            if (sorted.getKey() < 1 || sorted.getKey() > scene.ballot().seats()) {
                return false;
            }
            ballots += sorted.getValue();
            votes += sorted.getKey() * sorted.getValue();
        }
        return ballots == minutes.figures().valid() && votes == minutes.totalVotes();
    }
}
