package vn.baucu.committee.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Takes orders that end the mandates of many bodies. */
@ApplicationScoped
class EndingRegister {

    private static final String NATION = "VN";

    private final Jdbi jdbi;
    private final Endings endings;
    private final Audit audit;
    private final Clock clock;

    EndingRegister(Jdbi jdbi, Endings endings, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.endings = endings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the order if the officer may end every one of those mandates; they end soon after. */
    Ending order(String election, EndingDocument order, Officer officer) {
        hold(election, order.area());
        Concerned concerned = concerned(election, order, officer);
        if (concerned.beyond() > 0) {
            throw new ProblemException(
                    ProblemType.AREA_OUT_OF_SCOPE,
                    new Sentence(
                                    "{0} trong {1} tổ chức này do cấp trên quyết định.",
                                    "Of these {1} bodies {0} are for somebody above you to dissolve.")
                            .with(concerned.beyond(), concerned.number()));
        }
        if (concerned.number() == 0) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "Không còn {0} nào ở {1} đang có nhiệm vụ.",
                                    "No {0} in {1} has a mandate that goes on.")
                            .with(order.kind(), order.area()));
        }
        if (concerned.youngest() != null && order.day().isBefore(concerned.youngest())) {
            Sentence why = new Sentence(
                            "Có tổ chức được thành lập ngày {0}, sau ngày này.",
                            "One of them was established on {0}, after that day.")
                    .with(concerned.youngest());
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, why, List.of(new Violation("/day", "ends-before-start", why)));
        }
        UUID ending = endings.addOrdered(
                election, order, concerned.number(), officer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.add(officer, "dissolve-bodies", election, ending.toString(), Json.write(order));
        return endings.find(election, ending).orElseThrow();
    }

    /** Two orders about one area come one after the other. */
    private void hold(String election, String area) {
        boolean known = jdbi.withHandle(handle -> handle.createQuery(
                        "select area from organisation.area where election = :election and area = :area for update")
                .bind("election", election)
                .bind("area", area)
                .mapTo(String.class)
                .findOne()
                .isPresent());
        if (!known) {
            Sentence why = new Sentence("Không có đơn vị hành chính {0}.", "There is no area {0}.").with(area);
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, why, List.of(new Violation("/area", "unknown-area", why)));
        }
    }

    /** Committees are dissolved from above; other bodies by the committee of the place or one above. */
    private Concerned concerned(String election, EndingDocument order, Officer officer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*), max(decision_date), count(*) filter (where not (
                            cast(:nation as text) = any (:scopes)
                            or trim_array(path, :fromAbove) && cast(:scopes as text[])))
                        from committee.body
                        where election = :election and kind = :kind and (cast(:level as text) is null or level = :level)
                            and path @> array[cast(:area as text)] and dissolved_on is null
                        """)
                .bind("nation", NATION)
                .bindArray("scopes", String.class, officer.scopes())
                .bind("fromAbove", order.kind().isNamedFromAbove() ? 1 : 0)
                .bind("election", election)
                .bind("kind", order.kind())
                .bind("level", order.level())
                .bind("area", order.area())
                .map((row, context) -> new Concerned(row.getInt(1), row.getObject(2, LocalDate.class), row.getInt(3)))
                .one());
    }

    /**
     * The bodies an order is about.
     *
     * @param youngest when the last of them was established
     * @param beyond how many of them the officer may not dissolve
     */
    private record Concerned(int number, @Nullable LocalDate youngest, int beyond) {}
}
