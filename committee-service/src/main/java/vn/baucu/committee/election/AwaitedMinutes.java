package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The polling areas of which minutes are still awaited: before they are in, no election closes (M-047). */
@ApplicationScoped
class AwaitedMinutes {

    private static final int NAMED = 100;

    private final Jdbi jdbi;

    AwaitedMinutes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void requireNone(String election) {
        List<Violation> awaited = jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct polling_area from organisation.polling_area_ballot b
                        where election = :election and not exists (
                            select from committee.all_minutes m
                            where m.election = b.election and m.polling_area = b.polling_area)
                        order by polling_area limit :named
                        """)
                .bind("election", election)
                .bind("named", NAMED)
                .map((row, context) -> new Violation(
                        "/phase",
                        "minutes-awaited",
                        new Sentence("Còn thiếu biên bản của {0}.", "Minutes of {0} are awaited.")
                                .with(row.getString(1))))
                .list());
        if (!awaited.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Còn khu vực bỏ phiếu chưa nộp đủ biên bản.",
                            "Some polling areas have not sent all their minutes."),
                    awaited);
        }
    }
}
