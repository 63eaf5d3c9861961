package vn.baucu.committee.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets one person at a time plan inspections of an election. A row of its own, so that nobody waits here for an import
 * that holds the election.
 */
@ApplicationScoped
class PlanLock {

    private final Jdbi jdbi;

    PlanLock(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Until the transaction ends. */
    void hold(String election) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "insert into committee.inspection_plan (election) values (:election) on conflict do nothing")
                    .bind("election", election)
                    .execute();
            handle.createQuery("select election from committee.inspection_plan where election = :election for update")
                    .bind("election", election)
                    .mapTo(String.class)
                    .one();
        });
    }
}
