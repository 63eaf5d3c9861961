package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.RehearsalRecorded;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The elections in which a rehearsal (diễn tập) has left something: people vote in another one. */
@ApplicationScoped
class Rehearsals {

    private final Jdbi jdbi;

    Rehearsals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void note(RehearsalRecorded recorded) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.rehearsed as known (election, minutes, turnout)
                        values (:election, :minutes, :turnout)
                        on conflict (election) do update set
                            minutes = known.minutes or excluded.minutes, turnout = known.turnout or excluded.turnout
                        """)
                .bind("election", recorded.election())
                .bind("minutes", recorded.minutes())
                .bind("turnout", recorded.turnout())
                .execute());
    }

    /**
     * Minutes of a rehearsal, even those that nobody has accepted yet, take the place of the team's own, and could be
     * confirmed in earnest; of turnout, a lower number than the rehearsal's is refused.
     */
    void requireNone(String election) {
        List<Violation> left = new ArrayList<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select minutes, turnout from committee.rehearsed where election = :election")
                .bind("election", election)
                .map((row, context) -> {
                    if (row.getBoolean("minutes")) {
                        left.add(left("rehearsed-minutes", "biên bản", "Minutes"));
                    }
                    if (row.getBoolean("turnout")) {
                        left.add(left("rehearsed-turnout", "số liệu cử tri đi bầu", "Turnout figures"));
                    }
                    return left;
                })
                .list());
        if (!left.isEmpty()) {
            throw new ProblemException(ProblemType.CONFLICT, left.get(0).message(), left);
        }
    }

    private static Violation left(String code, String vi, String en) {
        return new Violation(
                "/phase",
                code,
                new Sentence(
                                "Trong cuộc bầu cử này đã có {0} diễn tập, sổ đã ghi thì không xóa được; hãy bỏ phiếu trong một"
                                        + " cuộc bầu cử khác.",
                                "{0} of a rehearsal stand in this election and the register forgets none: vote in another"
                                        + " election.")
                        .with(new Sentence(vi, en)));
    }
}
