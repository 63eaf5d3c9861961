package vn.baucu.committee.progress;

import java.time.Instant;
import java.time.ZoneId;
import vn.baucu.committee.area.Area;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;

/**
 * What is asked of the records: how far one deadline has come within an area.
 *
 * @param per who must do it; only such deadlines can be asked about
 * @param at as it was known then
 */
record Question(Election election, Area area, DueDate due, Deadline.Unit per, Instant at) {

    Deadline deadline() {
        return due.deadline();
    }

    Regime regime() {
        return Regimes.of(election.regime());
    }

    ZoneId zone() {
        return regime().zone();
    }

    /** From when on it is late, where voting starts at the hour of the law. */
    Instant over() {
        return due.until().ends(zone()).toInstant();
    }

    boolean isOfTheNation() {
        return area.path().size() == 1;
    }
}
