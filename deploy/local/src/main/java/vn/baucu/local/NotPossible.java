package vn.baucu.local;

/** Says in one sentence why what was asked for cannot be done here. */
final class NotPossible extends RuntimeException {

    NotPossible(String sentence) {
        super(sentence);
    }

    NotPossible(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
