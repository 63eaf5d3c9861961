package vn.baucu.tally.minutes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.common.store.Together;
import vn.baucu.tally.ballot.Ballot;
import vn.baucu.tally.ballot.Ballots;
import vn.baucu.tally.ballot.Ballots.OpenBallot;
import vn.baucu.tally.minutes.MinutesStore.First;
import vn.baucu.tally.minutes.MinutesView.Version;
import vn.baucu.tally.round.FurtherRounds;

/** The register of minutes: versions follow each other, one of them counts, none is ever changed. */
@ApplicationScoped
class MinutesRegister {

    private final Ballots ballots;
    private final MinutesStore store;
    private final FurtherRounds rounds;
    private final Together<First, Boolean> intake;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    MinutesRegister(
            Ballots ballots, MinutesStore store, FurtherRounds rounds, Outbox outbox, Audit audit, Clock clock) {
        this.ballots = ballots;
        this.store = store;
        this.rounds = rounds;
        this.intake = new Together<>(store::addFirst);
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters minutes, or gives again the receipt of the very same ones. The first entry is the whole night's hot path: it
     * goes in together with the others that arrive at the same time.
     */
    Entered enter(Subject subject, Minutes minutes, Officer officer) {
        OpenBallot open =
                ballots.require(subject.election(), subject.pollingArea(), subject.ballotType(), subject.round());
        MinutesRules.require(minutes, open.ballot());
        Entry first = Entry.first(subject, minutes, open.ballot(), officer, now());
        MinutesState state = open.verification() == Verification.NONE ? MinutesState.ACCEPTED : MinutesState.SUBMITTED;
        return intake.ask(new First(first, state))
                ? new Entered(MinutesReceipt.of(first, state), true)
                : QuarkusTransaction.joiningExisting()
                        .call(() -> enterAgain(subject, minutes, open.ballot(), state, officer));
    }

    /** There is an entry: the same again, or a new one after the first came back before it ever counted. */
    private Entered enterAgain(Subject subject, Minutes minutes, Ballot ballot, MinutesState state, Officer officer) {
        Head head = store.lock(subject).orElseThrow();
        List<Version> versions = store.versions(subject);
        Version latest = versions.get(versions.size() - 1);
        if (head.state() != MinutesState.RETURNED && latest.contentHash().equals(Entry.contentHash(minutes))) {
            return new Entered(receipt(subject, latest, head.state()), false);
        }
        if (head.state() != MinutesState.RETURNED || head.acceptedVersion() != null) {
            throw new ProblemException(
                    ProblemType.MINUTES_ALREADY_ENTERED,
                    new Sentence(
                            "Biên bản này đã nhập với số liệu khác; muốn sửa phải lập bản đính chính có lý do.",
                            "These minutes were entered with other figures; to change them, file a correction with its reason."));
        }
        Entry next = next(subject, latest, minutes, ballot, null, officer);
        store.add(next);
        boolean accepted = state == MinutesState.ACCEPTED;
        store.move(subject, new Head(next.version(), state, accepted ? next.version() : null, accepted ? 1 : 0));
        audit.add(officer, "submit-minutes", subject.election(), subject.key(), next.hash());
        if (accepted) {
            outbox.add(next.accepted(1, next.at()));
        }
        return new Entered(MinutesReceipt.of(next, state), true);
    }

    /** Files a correction of minutes that count; it counts once a second person has confirmed it. */
    @Transactional
    MinutesReceipt correct(Subject subject, Precondition expected, String reason, Minutes minutes, Officer officer) {
        OpenBallot open =
                ballots.require(subject.election(), subject.pollingArea(), subject.ballotType(), subject.round());
        Head head = lock(subject);
        rounds.requireUncertified(subject.election(), open.ballot().constituency(), subject.round());
        expected.requireCurrent(head.latestVersion());
        if (head.acceptedVersion() == null || !head.state().canBecome(MinutesState.SUBMITTED)) {
            throw conflict(
                    "Chỉ đính chính được biên bản đã được nhận và không có bản đính chính đang chờ.",
                    "Only accepted minutes without a pending correction can be corrected.");
        }
        MinutesRules.require(minutes, open.ballot());
        List<Version> versions = store.versions(subject);
        Version counting = versions.get(head.acceptedVersion() - 1);
        if (counting.contentHash().equals(Entry.contentHash(minutes))) {
            Sentence same = new Sentence("Bản đính chính không thay đổi gì.", "The correction changes nothing.");
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, same, List.of(new Violation("/minutes", "no-change", same)));
        }
        Entry next = next(subject, versions.get(versions.size() - 1), minutes, open.ballot(), reason, officer);
        store.add(next);
        store.move(
                subject,
                new Head(next.version(), MinutesState.SUBMITTED, head.acceptedVersion(), head.acceptedCount()));
        audit.add(officer, "correct-minutes", subject.election(), subject.key(), next.hash());
        return MinutesReceipt.of(next, MinutesState.SUBMITTED);
    }

    /** A second person confirms the latest version: from now on it counts. */
    @Transactional
    MinutesReceipt confirm(Subject subject, int version, Officer officer) {
        OpenBallot open =
                ballots.require(subject.election(), subject.pollingArea(), subject.ballotType(), subject.round());
        Head head = lock(subject);
        rounds.requireUncertified(subject.election(), open.ballot().constituency(), subject.round());
        Version waiting = waiting(subject, head, version, officer);
        Instant at = now();
        long count = head.acceptedCount() + 1;
        store.addStep(subject, version, "CONFIRMED", officer.name(), null, at);
        store.move(subject, new Head(version, MinutesState.ACCEPTED, version, count));
        audit.add(officer, "confirm-minutes", subject.election(), subject.key(), waiting.hash());
        Entry entry = new Entry(
                subject,
                version,
                waiting.minutes(),
                open.ballot(),
                waiting.reason(),
                officer,
                at,
                waiting.contentHash(),
                waiting.previousHash(),
                waiting.hash());
        outbox.add(entry.accepted(count, at));
        return receipt(subject, waiting, MinutesState.ACCEPTED);
    }

    /** A second person sends the latest version back; what counted before goes on counting. */
    @Transactional
    MinutesReceipt sendBack(Subject subject, int version, String reason, Officer officer) {
        ballots.require(subject.election(), subject.pollingArea(), subject.ballotType(), subject.round());
        Head head = lock(subject);
        Version waiting = waiting(subject, head, version, officer);
        store.addStep(subject, version, "RETURNED", officer.name(), reason, now());
        store.move(subject, new Head(version, MinutesState.RETURNED, head.acceptedVersion(), head.acceptedCount()));
        audit.add(officer, "return-minutes", subject.election(), subject.key(), waiting.hash());
        return receipt(subject, waiting, MinutesState.RETURNED);
    }

    MinutesView view(Subject subject) {
        Head head = store.head(subject).orElseThrow(() -> notFound(subject));
        return new MinutesView(
                subject.election(),
                subject.pollingArea(),
                subject.ballotType(),
                subject.round(),
                head.state(),
                head.latestVersion(),
                head.acceptedVersion(),
                store.versions(subject));
    }

    private Version waiting(Subject subject, Head head, int version, Officer officer) {
        if (head.latestVersion() != version || head.state() != MinutesState.SUBMITTED) {
            throw conflict(
                    "Phiên bản này không chờ người thứ hai xác nhận.",
                    "This version does not wait for a second person.");
        }
        Version waiting = store.versions(subject).get(version - 1);
        if (waiting.enteredBy().equals(officer.name())) {
            throw ProblemException.of(ProblemType.SELF_APPROVAL);
        }
        return waiting;
    }

    private Head lock(Subject subject) {
        return store.lock(subject).orElseThrow(() -> notFound(subject));
    }

    private Entry next(
            Subject subject, Version before, Minutes minutes, Ballot ballot, @Nullable String reason, Officer officer) {
        return Entry.of(subject, before.version() + 1, minutes, ballot, reason, officer, now(), before.hash());
    }

    private static MinutesReceipt receipt(Subject subject, Version version, MinutesState state) {
        return new MinutesReceipt(
                subject.election(),
                subject.pollingArea(),
                subject.ballotType(),
                subject.round(),
                version.version(),
                state,
                version.hash(),
                version.enteredAt());
    }

    /** PostgreSQL keeps microseconds; the hash must be the same when computed from what it kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemType.CONFLICT, new Sentence(vi, en));
    }

    private static ProblemException notFound(Subject subject) {
        return ProblemException.notFound(new Sentence("biên bản {0}", "minutes {0}").with(subject.key()));
    }

    /** What entering led to. */
    record Entered(MinutesReceipt receipt, boolean isNew) {}
}
