package vn.baucu.tally.turnout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Keeps the plans and says which holds where. */
@ApplicationScoped
class TurnoutPlans {

    private final Jdbi jdbi;
    private final Elections elections;
    private final TurnoutConfig config;
    private final Audit audit;

    TurnoutPlans(Jdbi jdbi, Elections elections, TurnoutConfig config, Audit audit) {
        this.jdbi = jdbi;
        this.elections = elections;
        this.config = config;
        this.audit = audit;
    }

    @Transactional
    TurnoutPlan set(
            String election, String area, TurnoutPlanDocument document, Precondition expected, Officer officer) {
        Election known = elections.require(election);
        check(document.milestones(), known);
        // One parent row decides who is first.
        jdbi.useHandle(handle -> handle.createQuery(
                        "select area from organisation.area where election = :election and area = :area for update")
                .bind("election", election)
                .bind("area", area)
                .mapTo(String.class)
                .list());
        long before = own(election, area).map(TurnoutPlan::version).orElse(0L);
        if (before == 0) {
            expected.requireNone();
        } else {
            expected.requireCurrent(before);
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into turnout_plan (election, area, milestones, version)
                        values (:election, :area, :milestones, :version)
                        on conflict (election, area)
                            do update set milestones = excluded.milestones, version = excluded.version
                        """)
                .bind("election", election)
                .bind("area", area)
                .bindArray("milestones", String.class, document.milestones())
                .bind("version", before + 1)
                .execute());
        audit.add(officer, "plan-turnout", election, area, String.join(" ", document.milestones()));
        return new TurnoutPlan(area, document.milestones(), before + 1);
    }

    private static void check(List<String> milestones, Election election) {
        List<Violation> violations = new ArrayList<>();
        if (!List.copyOf(new TreeSet<>(milestones)).equals(milestones)) {
            violations.add(new Violation(
                    "/milestones",
                    "out-of-order",
                    new Sentence(
                            "Các mốc phải tăng dần, không trùng nhau.", "Milestones must be in order, each once.")));
        }
        var hours = Regimes.of(election.regime()).votingHours();
        String earliest = hours.earliest().toString();
        for (int i = 0; i < milestones.size(); i++) {
            if (milestones.get(i).compareTo(earliest) < 0) {
                violations.add(new Violation(
                        "/milestones/" + i,
                        "before-opening",
                        hours.article(),
                        new Sentence("Không nơi nào mở cửa trước {0}.", "Nowhere opens before {0}.").with(earliest)));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, violations.get(0).message(), violations);
        }
    }

    /** The plan that holds in the area: its own, that of the nearest area above, or the usual hours. */
    TurnoutPlan of(String election, String area) {
        Election known = elections.require(election);
        elections.requireArea(election, area);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.* from organisation.area a
                        join turnout_plan p on p.election = a.election and p.area = any (a.path)
                        where a.election = :election and a.area = :area
                        order by array_position(a.path, p.area) desc limit 1
                        """)
                        .bind("election", election)
                        .bind("area", area)
                        .map((row, context) -> plan(row))
                        .findOne())
                .orElseGet(() -> new TurnoutPlan(area, usual(known), 0));
    }

    /** All plans of an election, by the area that they are for. */
    Map<String, TurnoutPlan> all(String election) {
        Map<String, TurnoutPlan> plans = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select * from turnout_plan where election = :election")
                .bind("election", election)
                .map((row, context) -> plan(row))
                .forEach(plan -> plans.put(plan.area(), plan)));
        return plans;
    }

    Page<TurnoutPlan> list(String election, Paging paging) {
        elections.require(election);
        List<TurnoutPlan> rows = jdbi.withHandle(
                handle -> handle.createQuery("select * from turnout_plan where election = :election and area > :after"
                                + " order by area limit :limit")
                        .bind("election", election)
                        .bind("after", paging.after())
                        .bind("limit", paging.limit() + 1)
                        .map((row, context) -> plan(row))
                        .list());
        return Page.of(rows, paging, TurnoutPlan::area);
    }

    List<String> usual(Election election) {
        return Milestones.usual(Regimes.of(election.regime()).votingHours(), config.every());
    }

    private Optional<TurnoutPlan> own(String election, String area) {
        return Optional.ofNullable(all(election).get(area));
    }

    private static TurnoutPlan plan(ResultSet row) throws SQLException {
        return new TurnoutPlan(
                row.getString("area"),
                List.of((String[]) row.getArray("milestones").getArray()),
                row.getLong("version"));
    }
}
