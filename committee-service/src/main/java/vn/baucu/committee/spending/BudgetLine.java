package vn.baucu.committee.spending;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money of an area, level, content or source, in dong. What is allocated within one line is counted once:
 * {@code remaining = allocated - returned - passedOn - spent}.
 *
 * @param allocated what came in from outside the line
 * @param returned what went back by settlement
 * @param passedOn what was allocated out of the line and has not come back
 * @param settled of what was spent, how much is settled
 */
@Schema(name = "BudgetLine")
record BudgetLine(String line, long allocated, long returned, long passedOn, long spent, long remaining, long settled) {

    static BudgetLine of(String line, long allocated, long returned, long passedOn, long spent, long settled) {
        long gone = Math.addExact(Math.addExact(returned, passedOn), spent);
        return new BudgetLine(line, allocated, returned, passedOn, spent, Math.subtractExact(allocated, gone), settled);
    }
}
