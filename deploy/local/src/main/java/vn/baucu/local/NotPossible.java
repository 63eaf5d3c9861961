package vn.baucu.local;

/** Says in one sentence why what was asked for cannot be done here. */
final class NotPossible extends RuntimeException {

    /** The exit status of a program that did not do what it was asked for. */
    static final int STATUS = 2;

    NotPossible(String sentence) {
        super(sentence);
    }

    NotPossible(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
