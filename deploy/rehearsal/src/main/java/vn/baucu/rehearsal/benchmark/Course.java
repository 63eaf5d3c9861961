package vn.baucu.rehearsal.benchmark;

/**
 * What happens to one of the minutes after they were sent.
 *
 * @param confirmed a second person confirms them before they count
 * @param returned the second person first sends them back, and the team enters them anew
 * @param corrected they are corrected after they counted, and the second person confirms that
 */
public record Course(boolean confirmed, boolean returned, boolean corrected) {

    public Course {
        if (returned && (corrected || !confirmed)) {
            throw new IllegalArgumentException("Only what waits to be confirmed is sent back, and then not corrected");
        }
    }

    /** The version that counts in the end. */
    public int lastVersion() {
        return returned || corrected ? 2 : 1;
    }

    /** How often a second person decides. */
    public int decisions() {
        return (confirmed ? 1 : 0) + (returned ? 1 : 0) + (corrected ? 1 : 0);
    }
}
