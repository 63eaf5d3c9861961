package vn.baucu.tally.minutes;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Verification;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/**
 * Where the minutes of one subject stand. Its methods are the only ways from one state to the next; each refuses what the
 * present state does not allow. What counts and what is pending are apart: while a correction waits, the version before
 * goes on counting, and may be set aside.
 *
 * @param acceptedVersion the version that counts; none before the first is accepted, or while it is set aside
 * @param quarantinedVersion the version that would count had it not been set aside
 * @param acceptedCount how often what counts has changed, which is the version of the event that tells it
 */
record Head(
        int latestVersion,
        MinutesState state,
        @Nullable Integer acceptedVersion,
        @Nullable Integer quarantinedVersion,
        long acceptedCount) {

    /** The state in which a first version begins. */
    static MinutesState first(Verification verification, boolean needsEvidence) {
        if (verification != Verification.NONE) {
            return MinutesState.SUBMITTED;
        }
        return needsEvidence ? MinutesState.VERIFIED : MinutesState.ACCEPTED;
    }

    /** Whether a version has counted and, unless set aside, does so now. */
    boolean hasCounted() {
        return acceptedVersion != null || quarantinedVersion != null;
    }

    /** The version that counts or is set aside. */
    int standingVersion() {
        return Objects.requireNonNull(acceptedVersion != null ? acceptedVersion : quarantinedVersion);
    }

    /** A new entry after the first came back before it ever counted. */
    Head enteredAgain(MinutesState as) {
        require(state == MinutesState.RETURNED && !hasCounted());
        Head next = new Head(latestVersion + 1, as, null, null, acceptedCount);
        return as == MinutesState.ACCEPTED ? next.counting() : next;
    }

    /** Whether a correction may be filed now. */
    boolean takesCorrection() {
        return hasCounted()
                && switch (state) {
                    case ACCEPTED, QUARANTINED, RETURNED -> true;
                    case DRAFT, SUBMITTED, DIFFERING, VERIFIED, SUPERSEDED -> false;
                };
    }

    /** A correction of what counts or is set aside; nothing else may be pending. */
    Head corrected() {
        require(takesCorrection());
        return new Head(latestVersion + 1, MinutesState.SUBMITTED, acceptedVersion, quarantinedVersion, acceptedCount);
    }

    /** The author of the first entry mends it after the second differed. */
    Head revised() {
        in(MinutesState.DIFFERING);
        return new Head(latestVersion + 1, MinutesState.DIFFERING, acceptedVersion, quarantinedVersion, acceptedCount);
    }

    /** The second entry differs. */
    Head differing() {
        in(MinutesState.SUBMITTED, MinutesState.DIFFERING);
        return pending(MinutesState.DIFFERING);
    }

    /** A second person confirms, or the second entry is the same. */
    Head verified(boolean evidenceMissing) {
        in(MinutesState.SUBMITTED, MinutesState.DIFFERING);
        return evidenceMissing ? pending(MinutesState.VERIFIED) : counting();
    }

    /** The scan that was missing is there. */
    Head evidenced() {
        in(MinutesState.VERIFIED);
        return counting();
    }

    Head returned() {
        in(MinutesState.SUBMITTED, MinutesState.DIFFERING, MinutesState.VERIFIED);
        return pending(MinutesState.RETURNED);
    }

    /** A body above sets aside what counts. */
    Head quarantined(int version) {
        require(acceptedVersion != null && acceptedVersion == version);
        return new Head(
                latestVersion,
                state == MinutesState.ACCEPTED ? MinutesState.QUARANTINED : state,
                null,
                version,
                acceptedCount + 1);
    }

    /** What was set aside counts again. */
    Head released(int version) {
        require(quarantinedVersion != null && quarantinedVersion == version);
        return new Head(
                latestVersion,
                state == MinutesState.QUARANTINED ? MinutesState.ACCEPTED : state,
                version,
                null,
                acceptedCount + 1);
    }

    private Head counting() {
        return new Head(latestVersion, MinutesState.ACCEPTED, latestVersion, null, acceptedCount + 1);
    }

    private Head pending(MinutesState next) {
        return new Head(latestVersion, next, acceptedVersion, quarantinedVersion, acceptedCount);
    }

    private void in(MinutesState... allowed) {
        require(Arrays.asList(allowed).contains(state));
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "Biên bản đang ở trạng thái {0}, phiên bản {1}: không làm được việc này.",
                                    "The minutes are in state {0}, version {1}: this cannot be done now.")
                            .with(state, latestVersion));
        }
    }
}
