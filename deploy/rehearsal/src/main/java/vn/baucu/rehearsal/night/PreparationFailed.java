package vn.baucu.rehearsal.night;

/** The election could not be prepared; the message says which step failed and what was answered. */
public final class PreparationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PreparationFailed(String message) {
        super(message);
    }
}
