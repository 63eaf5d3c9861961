package vn.baucu.tally.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.event.MinutesAccepted.Standing;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.ballot.Ballot;
import vn.baucu.tally.minutes.MinutesView.StepKind;
import vn.baucu.tally.minutes.MinutesView.Version;
import vn.baucu.tally.round.FurtherRounds;

/** What every deed on minutes begins and ends with: the subject locked; its head moved, the deed noted, the others told. */
@ApplicationScoped
class Deeds {

    private final MinutesStore store;
    private final FurtherRounds rounds;
    private final Clock clock;

    Deeds(MinutesStore store, FurtherRounds rounds, Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Locks the subject until the end of the transaction. */
    Held hold(Subject subject) {
        Head head = store.lock(subject).orElseThrow(() -> notFound(subject));
        return new Held(subject, head, store.versions(subject), now());
    }

    /** A new version, in the register and not yet in the head. */
    Version add(Held held, Minutes minutes, Ballot ballot, @Nullable String reason, Officer officer) {
        Version before = held.latest();
        Entry next = Entry.of(
                held.subject(), before.version() + 1, minutes, ballot, reason, officer, held.at(), before.hash());
        NumberTaken.unless(() -> {
            store.add(next);
            return next;
        });
        return Version.of(next);
    }

    /** Moves the head and notes what was done; where what counts has changed, the others are told. */
    void move(Held held, Head after, Ballot ballot, Deed deed, Officer officer) {
        rounds.requireUncertified(
                held.subject().election(), ballot.constituency(), held.subject().round());
        MinutesAccepted told = null;
        if (after.acceptedCount() != held.head().acceptedCount()) {
            Version about = deed.about();
            Version standing =
                    after.standingVersion() == about.version() ? about : held.version(after.standingVersion());
            told = Entry.known(held.subject(), standing, ballot, officer)
                    .told(
                            after.acceptedCount(),
                            held.at(),
                            after.acceptedVersion() == null ? Standing.QUARANTINED : Standing.ACCEPTED);
        }
        store.move(held.subject(), after, deed, officer, held.at(), told);
    }

    /** PostgreSQL keeps microseconds; the hash must be the same when computed from what it kept. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemType.CONFLICT, new Sentence(vi, en));
    }

    static ProblemException notFound(Subject subject) {
        return ProblemException.notFound(new Sentence("biên bản {0}", "minutes {0}").with(subject.key()));
    }

    /**
     * What is done with a version.
     *
     * @param action as the audit names it
     * @param step that the version keeps, done by {@code actor}; none where the version itself is what is new
     */
    record Deed(
            String action,
            Version about,
            @Nullable StepKind step,
            @Nullable String reason,
            String actor) {

        static Deed entering(String action, Version next, Officer officer) {
            return new Deed(action, next, null, null, officer.name());
        }

        static Deed on(Version about, String action, StepKind step, Officer officer) {
            return new Deed(action, about, step, null, officer.name());
        }
    }

    /** A subject that nobody else changes now; whatever is done with it is done at one moment. */
    record Held(Subject subject, Head head, List<Version> versions, Instant at) {

        Version latest() {
            return versions.get(versions.size() - 1);
        }

        Version version(int number) {
            if (number > versions.size()) {
                throw notFound(subject);
            }
            return versions.get(number - 1);
        }
    }
}
