package vn.baucu.committee.seal;

import java.util.Optional;

/** Where a seal is. */
enum SealState {
    /** Made, and with those who had it made. */
    REGISTERED,
    /** With a body. */
    ISSUED,
    /** Back with those who had it made; it may be issued anew, for a further round. */
    RETURNED,
    LOST;

    /** The state that follows, if such a step can be taken. */
    Optional<SealState> after(SealStep step) {
        return switch (this) {
            case REGISTERED, RETURNED ->
                switch (step) {
                    case ISSUE -> Optional.of(ISSUED);
                    case LOSS -> Optional.of(LOST);
                    case REGISTER, HANDOVER, RETURN, RECOVERY -> Optional.empty();
                };
            case ISSUED ->
                switch (step) {
                    case HANDOVER -> Optional.of(ISSUED);
                    case RETURN -> Optional.of(RETURNED);
                    case LOSS -> Optional.of(LOST);
                    case REGISTER, ISSUE, RECOVERY -> Optional.empty();
                };
            case LOST -> step == SealStep.RECOVERY ? Optional.of(RETURNED) : Optional.empty();
        };
    }
}
