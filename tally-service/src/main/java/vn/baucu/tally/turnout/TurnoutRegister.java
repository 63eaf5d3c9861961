package vn.baucu.tally.turnout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.TurnoutReported;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Takes turnout reports: at each milestone of the day, never lower than before unless it is said why. */
@ApplicationScoped
class TurnoutRegister {

    private final TurnoutStore store;
    private final TurnoutPlans plans;
    private final Elections elections;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    TurnoutRegister(
            TurnoutStore store, TurnoutPlans plans, Elections elections, Outbox outbox, Audit audit, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.elections = elections;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes all reports or none; what was reported in the same words before changes nothing.
     *
     * @param area in which the polling areas must lie, if any
     */
    @Transactional
    List<TurnoutReceipt> enter(String election, @Nullable String area, List<Report> reports, Officer officer) {
        Election known = elections.require(election);
        if (!known.phase().acceptsMinutes()) {
            throw new ProblemException(
                    ProblemType.ELECTION_LOCKED,
                    new Sentence(
                                    "Cuộc bầu cử đang ở giai đoạn {0}, không nhận báo cáo.",
                                    "The election is in phase {0} and takes no reports.")
                            .with(known.phase()));
        }
        Map<String, Station> stations = store.lock(
                election, area, reports.stream().map(Report::pollingArea).toList());
        require(reports, stations, known);
        List<TurnoutReported> states = new ArrayList<>();
        List<TurnoutReceipt> receipts = new ArrayList<>();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Report report : reports) {
            Station station = stations.get(report.pollingArea());
            if (station == null) {
                continue;
            }
            boolean isNew = !TurnoutStore.says(station, report);
            if (isNew) {
                store.add(election, station, report, officer, at);
                audit.add(officer, action(report), election, report.pollingArea(), report.milestone() + report.voted());
            }
            TurnoutReported state = store.state(election, station, isNew);
            if (isNew) {
                states.add(state);
            }
            receipts.add(TurnoutReceipt.of(state));
        }
        outbox.add(states);
        return receipts;
    }

    private static String action(Report report) {
        return report.reason() == null ? "report-turnout" : "correct-turnout";
    }

    private void require(List<Report> reports, Map<String, Station> stations, Election election) {
        Map<String, TurnoutPlan> byArea = plans.all(election.code());
        List<String> usual = plans.usual(election);
        ZonedDateTime now = clock.instant().atZone(Regimes.of(election.regime()).zone());
        List<Violation> broken = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Report report : reports) {
            Station station = stations.get(report.pollingArea());
            if (station == null) {
                broken.add(pollingArea(report, "not-in-area", "không thuộc địa bàn này", "does not lie in this area"));
            } else if (!met.add(report.pollingArea())) {
                broken.add(pollingArea(report, "twice", "có hai lần trong danh sách", "is twice in the list"));
            } else {
                broken.addAll(TurnoutRules.brokenBy(report, station, station.milestones(byArea, usual), now));
            }
        }
        if (!broken.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_VIOLATED, broken.get(0).message(), broken);
        }
    }

    private static Violation pollingArea(Report report, String code, String vi, String en) {
        return new Violation(
                report.pointer() + "/pollingArea",
                code,
                new Sentence("Khu vực bỏ phiếu {0} " + vi + ".", "Polling area {0} " + en + ".")
                        .with(report.pollingArea()));
    }
}
