package vn.baucu.committee.change;

import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;

/**
 * Why records change.
 *
 * @param action what the audit calls it, a verb in kebab-case
 * @param document what a correction of something published rests on
 */
public record Cause(String action, @Nullable DecidingDocument document) {

    public static Cause of(String action) {
        return new Cause(action, null);
    }

    /** Whether it may change what was published. */
    public boolean corrects() {
        return document != null;
    }
}
