package vn.baucu.tally.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.Authority;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Whether an officer sits in the very body whose decision something is (thẩm quyền), not merely somewhere above. */
@ApplicationScoped
public class Competence {

    private final Jdbi jdbi;

    Competence(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void require(
            String election, String constituency, Authority authority, BallotType ballotType, Officer officer) {
        requireOne(election, constituency, ballotType, officer, authority);
    }

    /** The officer sits in one of these bodies. */
    public void requireOne(
            String election, String constituency, BallotType ballotType, Officer officer, Authority... authorities) {
        List<String> levels = Arrays.stream(authorities)
                .map(authority -> authority.level(ballotType).name())
                .distinct()
                .toList();
        boolean competent = jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from organisation.constituency c
                            join organisation.area a on a.election = c.election
                                and a.area = any (c.path || c.council_area)
                            where c.election = :election and c.constituency = :constituency
                              and a.level = any (:levels) and a.area = any (:scopes))
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .bindArray("levels", String.class, levels)
                .bindArray("scopes", String.class, officer.scopes())
                .mapTo(Boolean.class)
                .one());
        if (!competent) {
            throw new ProblemException(
                    ProblemType.AREA_OUT_OF_SCOPE,
                    new Sentence("Việc này thuộc thẩm quyền của {0}.", "This is for {0} to decide.")
                            .with(String.join(
                                    ", ",
                                    Arrays.stream(authorities)
                                            .map(Authority::toString)
                                            .toList())));
        }
    }
}
