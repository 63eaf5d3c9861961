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
        return Optional.ofNullable(
                switch (this) {
                    case REGISTERED, RETURNED ->
                        switch (step) {
                            case ISSUE -> ISSUED;
                            case LOSS -> LOST;
                            case REGISTER, HANDOVER, RETURN, RECOVERY -> null;
                        };
                    case ISSUED ->
                        switch (step) {
                            case HANDOVER -> ISSUED;
                            case RETURN -> RETURNED;
                            case LOSS -> LOST;
                            case REGISTER, ISSUE, RECOVERY -> null;
                        };
                    case LOST -> step == SealStep.RECOVERY ? RETURNED : null;
                });
    }
}
