package vn.baucu.rehearsal.demonstration;

import java.util.List;

/**
 * A further round of one constituency (bầu cử thêm, bầu cử lại).
 *
 * @param seats how many are elected in it
 * @param standing codes of those who stand, in official order
 * @param pollingAreas codes of those that vote again
 * @param whole everybody in the constituency votes again
 */
public record SecondRound(
        Constituency constituency,
        Kind kind,
        int seats,
        List<String> standing,
        List<String> pollingAreas,
        boolean whole) {

    public SecondRound {
        standing = List.copyOf(standing);
        pollingAreas = List.copyOf(pollingAreas);
    }

    /** Why it is held. */
    public enum Kind {
        /** Too few were elected. */
        SHORTAGE("ADDITIONAL"),
        /** Too few voted. */
        TURNOUT("REPEAT"),
        /** The first result was annulled (hủy bỏ). */
        ANNULMENT("REPEAT");

        private final String round;

        Kind(String round) {
            this.round = round;
        }

        /** What the round is called in minutes and addresses. */
        public String round() {
            return round;
        }
    }
}
