package vn.baucu.tally.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.statistics.Statistics;
import vn.baucu.tally.statistics.StatisticsKind;
import vn.baucu.tally.statistics.StatisticsView;
import vn.baucu.tally.summary.Scope;

/** Prints the statistics of an area. They are counted anew each time, so they have a hash and no version. */
@ApplicationScoped
class StatisticsSource implements FormSource {

    private final Statistics statistics;

    StatisticsSource(Statistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public boolean fills(FormView view) {
        return view == FormView.PRELIMINARY_STATISTICS || view == FormView.OFFICIAL_STATISTICS;
    }

    @Override
    public FormContent content(FormOrder order) {
        if (order.version() != null) {
            throw ProblemException.notFound(
                    new Sentence("phiên bản {0} của thống kê", "version {0} of the statistics").with(order.version()));
        }
        StatisticsKind kind = order.form().view() == FormView.OFFICIAL_STATISTICS
                ? StatisticsKind.OFFICIAL
                : StatisticsKind.PRELIMINARY;
        StatisticsView view = statistics.of(order.election().code(), order.place(), kind);
        Map<String, Object> place = FormPlaces.area(order.set(), view.areaName(), null);
        if (order.place().equals(Scope.NATION)) {
            place.put("office", "HỘI ĐỒNG BẦU CỬ QUỐC GIA");
        }
        Map<String, Object> model = Map.of(
                "doc",
                FormSource.tree(view),
                "asOf",
                view.asOf().toString(),
                "place",
                place,
                "elected",
                order.election().name().replaceFirst("^(Cuộc bầu|Bầu) cử ", ""));
        // As of when they were counted is no part of them: the same figures have the same hash.
        return new FormContent(model, null, null, Fingerprint.of(Json.write(view.levels())), null);
    }

    @Override
    public List<Copy> within(FormOrder order) {
        return List.of(new Copy(order.place(), null, Round.FIRST));
    }
}
