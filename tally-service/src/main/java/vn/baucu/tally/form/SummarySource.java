package vn.baucu.tally.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.form.FormContent.Standing;
import vn.baucu.tally.summary.Places;
import vn.baucu.tally.summary.Scope;
import vn.baucu.tally.summary.Summaries;
import vn.baucu.tally.summary.SummaryContent;
import vn.baucu.tally.summary.SummaryView;
import vn.baucu.tally.summary.UnitLine;

/** Prints what committees summed up. */
@ApplicationScoped
class SummarySource implements FormSource {

    private final Summaries summaries;
    private final Places places;
    private final Jdbi jdbi;

    SummarySource(Summaries summaries, Places places, Jdbi jdbi) {
        this.summaries = summaries;
        this.places = places;
        this.jdbi = jdbi;
    }

    @Override
    public boolean fills(FormView view) {
        return view == FormView.SUMMARY;
    }

    @Override
    public FormContent content(FormOrder order) {
        String election = order.election().code();
        Scope scope = places.require(election, order.place());
        BallotType ballotType = ballotType(order.form(), scope)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("biên bản theo mẫu {0} của {1}", "minutes on form {0} of {1}")
                                .with(order.form().id(), order.place())));
        SummaryView view = summaries.show(election, ballotType, order.place(), order.version());
        Integer latest = view.superseded()
                ? summaries
                        .latest(election, ballotType, order.place())
                        .map(SummaryView::version)
                        .orElse(null)
                : null;
        Map<String, Object> model = new HashMap<>();
        model.put("doc", FormSource.tree(view.content()));
        model.put("place", FormPlaces.area(order.set(), scope.name(), ballotType));
        model.put("numbers", numbers(view.content()));
        model.put("drawnUpAt", view.drawnUpAt().toString());
        return new FormContent(model, view.version(), latest, view.hash(), standing(view, latest));
    }

    /** By code: what is summed up is one council's, in which a number is enough. */
    private static Map<String, Integer> numbers(SummaryContent content) {
        return content.units().stream().collect(Collectors.toMap(UnitLine::constituency, UnitLine::number));
    }

    /** Of the ballots a form is for, the one that this area sums up: the National Assembly's is the province's. */
    private static Optional<BallotType> ballotType(Form form, Scope scope) {
        return form.ballots().stream()
                .filter(ballot -> ballot.electsCouncil()
                        ? ballot.council() == scope.level()
                        : scope.level() == AreaLevel.PROVINCE)
                .findFirst();
    }

    private static @Nullable Standing standing(SummaryView view, @Nullable Integer latest) {
        if (latest != null) {
            return Standing.superseded(latest);
        }
        return view.confirmed() ? null : Standing.draft("Biên bản này chưa được người thứ hai xác nhận.");
    }

    @Override
    public List<Copy> within(FormOrder order) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct s.area from summary s
                        join organisation.area a using (election, area)
                        where s.election = :election and a.path @> array[cast(:area as text)]
                          and s.ballot_type = any (:ballotTypes)
                        order by s.area
                        """)
                .bind("election", order.election().code())
                .bind("area", order.place())
                .bindArray(
                        "ballotTypes",
                        String.class,
                        order.form().ballots().stream().map(BallotType::name).toList())
                .map((row, context) -> new Copy(row.getString(1), null, Round.FIRST))
                .list());
    }
}
