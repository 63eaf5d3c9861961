package vn.baucu.rehearsal.benchmark;

/** How fast the database alone takes the rows of an import; what the import is held against. */
public interface CopyBaseline {

    /** Copies the rows that an import of an election left behind, and the events it sent, and returns the seconds. */
    double seconds(String election, String kind);

    /** The same for polling teams, their members and the duties of these, of one province. */
    double secondsOfTeams(String election, String province);
}
