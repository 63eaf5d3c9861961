package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** The elections in which the count was rehearsed (diễn tập) to the end: people vote in another one. */
@ApplicationScoped
public class Rehearsals {

    private final Jdbi jdbi;

    Rehearsals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Minutes of these elections were accepted; in those that have not opened yet they are of a rehearsal. */
    public void note(Collection<String> elections) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.rehearsed (election)
                        select election from organisation.election
                        where election = any (:elections) and phase in ('PREPARATION', 'REHEARSAL')
                        on conflict do nothing
                        """)
                .bindArray("elections", String.class, elections)
                .execute());
    }

    void requireNone(String election) {
        boolean rehearsed = jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from committee.rehearsed where election = :election)")
                .bind("election", election)
                .mapTo(Boolean.class)
                .one());
        if (rehearsed) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Trong cuộc bầu cử này đã có biên bản diễn tập, sổ biên bản không xóa được; hãy bỏ phiếu trong"
                                    + " một cuộc bầu cử khác.",
                            "Minutes of a rehearsal stand in this election and the register forgets none: vote in another"
                                    + " election."));
        }
    }
}
