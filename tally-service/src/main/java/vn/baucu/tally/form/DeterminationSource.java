package vn.baucu.tally.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.ConstituencyDetermined.Elected;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PercentageRule;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.ballot.OfficialLists;
import vn.baucu.tally.determination.DeterminationStore;
import vn.baucu.tally.determination.DeterminationView;
import vn.baucu.tally.determination.Determined;
import vn.baucu.tally.form.FormContent.Standing;
import vn.baucu.tally.percentage.FigureLine;
import vn.baucu.tally.percentage.Share;

/** Prints what boards determined and certified. */
@ApplicationScoped
class DeterminationSource implements FormSource {

    /** As many names as stand side by side on a page. */
    private static final int COLUMNS = 6;

    /** As many areas as a table may have and still go whole onto the next page. */
    private static final int SHORT = 12;

    /** What the columns of names have together, in percent of the table. */
    private static final int NAMES = 69;

    private final DeterminationStore store;
    private final OfficialLists lists;
    private final FormPlaces places;
    private final CountedByArea counted;
    private final Jdbi jdbi;

    DeterminationSource(
            DeterminationStore store, OfficialLists lists, FormPlaces places, CountedByArea counted, Jdbi jdbi) {
        this.store = store;
        this.lists = lists;
        this.places = places;
        this.counted = counted;
        this.jdbi = jdbi;
    }

    @Override
    public boolean fills(FormView view) {
        return view == FormView.DETERMINATION;
    }

    @Override
    public FormContent content(FormOrder order) {
        String election = order.election().code();
        List<Determined> versions = store.versions(election, order.place(), order.round());
        Determined determined = version(order, versions);
        DeterminationView view = determined.determination();
        if (!order.form().ballots().contains(view.ballotType())) {
            throw notFound(order);
        }
        PercentageRule rule = Regimes.of(order.election().regime()).percentages();
        List<ListedCandidate> listed =
                lists.of(election, List.of(order.place())).getOrDefault(order.place(), List.of()).stream()
                        .filter(candidate -> view.votes().containsKey(candidate.candidate()))
                        .sorted(Comparator.comparingInt(ListedCandidate::place))
                        .toList();
        List<Map<String, Object>> candidates = listed.stream()
                .map(candidate -> line(candidate, view.votes().get(candidate.candidate()), view, rule))
                .toList();
        Optional<CountedByArea.Rows> rows = counted.of(view);
        Map<String, Object> model = new HashMap<>();
        model.put("doc", FormSource.tree(view));
        model.put("place", places.constituency(order.set(), election, order.place(), view.ballotType()));
        model.put("candidates", candidates);
        model.put("line", FormSource.tree(FigureLine.of(view.figures(), rule)));
        model.put("winners", people(view.elected(), listed, view, rule));
        model.put("tied", people(view.tied(), listed, view, rule));
        model.put("determinedAt", determined.determinedAt().toString());
        model.put("breakdown", rows.isPresent());
        model.put("blocks", blocks(listed, candidates, rows));
        counted.complaints(view).ifPresent(complaints -> model.put("complaints", complaints));
        Determined last = versions.get(versions.size() - 1);
        Integer latest = last.version() > determined.version() ? Integer.valueOf(last.version()) : null;
        return new FormContent(model, determined.version(), latest, view.hash(), standing(determined, latest));
    }

    private static Determined version(FormOrder order, List<Determined> versions) {
        Integer asked = order.version();
        return versions.stream()
                .filter(version -> asked == null || version.version() == asked)
                .max(Comparator.comparingInt(Determined::version))
                .orElseThrow(() -> notFound(order));
    }

    private static ProblemException notFound(FormOrder order) {
        return ProblemException.notFound(
                new Sentence("biên bản xác định kết quả theo mẫu {0} của {1}", "determination on form {0} of {1}")
                        .with(order.form().id(), order.place()));
    }

    private static @Nullable Standing standing(Determined determined, @Nullable Integer latest) {
        if (latest != null) {
            return Standing.superseded(latest);
        }
        if (determined.returned() != null) {
            return new Standing("ĐÃ TRẢ LẠI", "Kết quả này đã bị cấp trên trả lại, không còn giá trị.");
        }
        return determined.stands() ? null : Standing.draft("Kết quả này chưa được Ban bầu cử xác nhận.");
    }

    private static Map<String, Object> line(
            ListedCandidate candidate, @Nullable Long votes, DeterminationView view, PercentageRule rule) {
        Map<String, Object> line = FormSource.tree(candidate);
        line.put(
                "votes",
                FormSource.tree(
                        Share.of(votes == null ? 0 : votes, view.figures().valid(), rule)));
        return line;
    }

    private static List<Map<String, Object>> people(
            List<Elected> elected, List<ListedCandidate> listed, DeterminationView view, PercentageRule rule) {
        return elected.stream()
                .flatMap(one -> listed.stream()
                        .filter(candidate -> candidate.candidate().equals(one.candidate()))
                        .map(candidate -> line(candidate, one.votes(), view, rule)))
                .toList();
    }

    /** The table of votes by area, cut into equal parts where it gets too wide for the page. */
    private static List<Map<String, Object>> blocks(
            List<ListedCandidate> listed, List<Map<String, Object>> candidates, Optional<CountedByArea.Rows> rows) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        int tables = (listed.size() + COLUMNS - 1) / COLUMNS;
        for (int table = 0; table < tables; table++) {
            int from = table * listed.size() / tables;
            int until = (table + 1) * listed.size() / tables;
            List<String> codes = listed.subList(from, until).stream()
                    .map(ListedCandidate::candidate)
                    .toList();
            Map<String, Object> block = new HashMap<>();
            block.put("candidates", candidates.subList(from, until));
            block.put("rows", rows.map(found -> found.lines(codes)).orElse(List.of()));
            rows.ifPresent(found -> block.put("pollingAreas", found.pollingAreas()));
            block.put("short", rows.map(found -> found.sums().size()).orElse(0) <= SHORT);
            block.put("width", NAMES / (until - from));
            blocks.add(block);
        }
        return blocks;
    }

    @Override
    public List<Copy> within(FormOrder order) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct d.constituency, d.round from determination d
                        join organisation.constituency c using (election, constituency)
                        where d.election = :election and c.path @> array[cast(:area as text)]
                          and c.ballot_type = any (:ballotTypes)
                        order by d.constituency, d.round
                        """)
                .bind("election", order.election().code())
                .bind("area", order.place())
                .bindArray(
                        "ballotTypes",
                        String.class,
                        order.form().ballots().stream().map(BallotType::name).toList())
                .map((row, context) -> new Copy(row.getString(1), null, Round.valueOf(row.getString(2))))
                .list());
    }
}
