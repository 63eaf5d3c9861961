package vn.baucu.rehearsal.benchmark;

import java.util.List;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Minutes;

/** How fast the database alone commits the rows of minutes; what the rate through the gateway is held against. */
public interface Baseline {

    /** Commits the minutes one by one over this many connections, and returns how many it did per second. */
    double perSecond(int connections, Demonstration demonstration, List<Minutes> minutes);
}
