package vn.baucu.committee.seal;

import java.util.Optional;
import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** Where a seal is. */
enum SealState implements Named {
    /** Made, and with those who had it made. */
    REGISTERED("chưa giao", "registered"),
    /** With a body. */
    ISSUED("đã giao", "issued"),
    /** Back with those who had it made; it may be issued anew, for a further round. */
    RETURNED("đã thu hồi", "returned"),
    LOST("bị mất", "lost");

    private final String vi;
    private final String en;

    SealState(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

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
