package vn.baucu.rehearsal.benchmark;

import java.util.List;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Minutes;

/** How fast the database alone commits the rows of minutes; what the rate through the gateway is held against. */
public interface Baseline {

    /** Commits the minutes one by one over this many connections, and returns how many it did per second. */
    double perSecond(Way way, int connections, Demonstration demonstration, List<Minutes> minutes);

    /** How a program brings the rows of one of the minutes to the database. */
    enum Way {
        /** An insert into each table, then a commit: what a program does that knows nothing better. */
        STATEMENT_FOR_EACH_ROW,
        /** All rows in one statement that commits itself: the best that one of the minutes alone can do. */
        ONE_STATEMENT
    }
}
