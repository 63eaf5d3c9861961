package vn.baucu.common.inbox;

/** Why a record is no event for its reader. */
final class Unreadable extends Exception {

    Unreadable(String problem) {
        super(problem, null, false, false);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
