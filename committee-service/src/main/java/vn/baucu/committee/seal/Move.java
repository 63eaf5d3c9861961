package vn.baucu.committee.seal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.site.Site;

/**
 * A step to be written.
 *
 * @param from body that had the seal before
 * @param to body that has it afterwards
 */
record Move(
        UUID seal,
        long version,
        SealStep step,
        SealState state,
        @Nullable String from,
        @Nullable Site to,
        @Nullable HandoverMinutes minutes,
        @Nullable String note) {

    static Move registered(UUID seal) {
        return new Move(seal, 1, SealStep.REGISTER, SealState.REGISTERED, null, null, null, null);
    }
}
