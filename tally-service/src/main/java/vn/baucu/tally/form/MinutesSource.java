package vn.baucu.tally.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.ballot.OfficialLists;
import vn.baucu.tally.form.FormContent.Standing;
import vn.baucu.tally.minutes.MinutesReading;
import vn.baucu.tally.minutes.MinutesView;
import vn.baucu.tally.minutes.MinutesView.Version;
import vn.baucu.tally.minutes.Subject;

/** Prints the minutes of polling teams, and what else of them has a form of its own. */
@ApplicationScoped
class MinutesSource implements FormSource {

    private final MinutesReading reading;
    private final OfficialLists lists;
    private final FormPlaces places;
    private final Jdbi jdbi;

    MinutesSource(MinutesReading reading, OfficialLists lists, FormPlaces places, Jdbi jdbi) {
        this.reading = reading;
        this.lists = lists;
        this.places = places;
        this.jdbi = jdbi;
    }

    @Override
    public boolean fills(FormView view) {
        return view == FormView.MINUTES;
    }

    @Override
    public FormContent content(FormOrder order) {
        BallotType ballotType = Objects.requireNonNull(order.ballotType());
        String election = order.election().code();
        Map<String, Object> place = places.pollingArea(order.set(), election, order.place(), ballotType);
        MinutesView view =
                reading.view(new Subject(election, order.place(), ballotType, order.round()), order.officer());
        Version version = version(view, order.version());
        if (version.figures() == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Biên bản đang chờ lần nhập thứ hai độc lập nên chưa in được.",
                            "The minutes wait for an independent second entry and are not printed before."));
        }
        Map<String, Object> document = FormSource.tree(version);
        document.putIfAbsent("explanations", Map.of());
        Integer latest = latest(view, version);
        return new FormContent(
                Map.of("doc", document, "place", place, "candidates", candidates(election, version)),
                version.version(),
                latest,
                version.hash(),
                standing(version, latest));
    }

    /** What counts, unless another one is asked for; what waits, while nothing counts. */
    private static Version version(MinutesView view, @Nullable Integer asked) {
        Integer standing =
                view.acceptedVersion() == null ? Integer.valueOf(view.latestVersion()) : view.acceptedVersion();
        int number = asked == null ? standing : asked;
        return view.versions().stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("phiên bản {0} của biên bản", "version {0} of the minutes").with(number)));
    }

    private static @Nullable Integer latest(MinutesView view, Version version) {
        Integer accepted = view.acceptedVersion();
        return accepted != null && accepted > version.version() ? accepted : null;
    }

    private static @Nullable Standing standing(Version version, @Nullable Integer latest) {
        if (latest != null) {
            return Standing.superseded(latest);
        }
        return switch (Objects.requireNonNull(version.state())) {
            case ACCEPTED -> null;
            case SUPERSEDED ->
                new Standing(
                        "ĐÃ BỊ THAY THẾ", "Bản này đã bị thay thế bởi một phiên bản sau, không còn giá trị sử dụng.");
            case RETURNED -> new Standing("ĐÃ TRẢ LẠI", "Bản này đã bị trả lại cho Tổ bầu cử, không được tính.");
            case QUARANTINED ->
                new Standing("ĐANG TẠM GÁC", "Bản này đang được cấp trên tạm gác, chưa được tính vào kết quả.");
            case DRAFT, SUBMITTED, DIFFERING, VERIFIED ->
                Standing.draft("Bản này chưa được xác nhận, chưa được tính vào kết quả.");
        };
    }

    private List<Map<String, Object>> candidates(String election, Version version) {
        Map<String, Long> votes = Objects.requireNonNull(version.votes());
        return lists
                .of(election, List.of(version.constituency()))
                .getOrDefault(version.constituency(), List.of())
                .stream()
                .filter(candidate -> votes.containsKey(candidate.candidate()))
                .map(candidate -> line(candidate, votes))
                .toList();
    }

    private static Map<String, Object> line(ListedCandidate candidate, Map<String, Long> votes) {
        Map<String, Object> line = FormSource.tree(candidate);
        line.put("votes", votes.get(candidate.candidate()));
        return line;
    }

    @Override
    public List<Copy> within(FormOrder order) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.polling_area, m.ballot_type, m.round from minutes_head m
                        join organisation.polling_area p using (election, polling_area)
                        where m.election = :election and p.path @> array[cast(:area as text)]
                          and m.ballot_type = any (:ballotTypes)
                        order by m.polling_area, m.ballot_type, m.round
                        """)
                .bind("election", order.election().code())
                .bind("area", order.place())
                .bindArray(
                        "ballotTypes",
                        String.class,
                        order.form().ballots().stream().map(BallotType::name).toList())
                .map((row, context) -> new Copy(
                        row.getString(1), BallotType.valueOf(row.getString(2)), Round.valueOf(row.getString(3))))
                .list());
    }
}
