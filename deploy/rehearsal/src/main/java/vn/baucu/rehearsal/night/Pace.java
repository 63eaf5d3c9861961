package vn.baucu.rehearsal.night;

/**
 * How many send at a time and how fast they go.
 *
 * @param perSecond minutes per second; zero for as fast as possible
 */
public record Pace(int senders, double perSecond) {

    private static final int USUAL_SENDERS = 16;

    public Pace {
        if (senders < 1 || perSecond < 0) {
            throw new IllegalArgumentException("There must be a sender, and a rate is not negative");
        }
    }

    public static Pace asFastAsPossible() {
        return new Pace(USUAL_SENDERS, 0);
    }

    /** No faster than this many minutes per second. */
    public static Pace perSecond(double minutes) {
        return new Pace(USUAL_SENDERS, minutes);
    }

    long nanosUntil(int errand) {
        return perSecond > 0 ? (long) (errand * 1e9 / perSecond) : 0;
    }
}
