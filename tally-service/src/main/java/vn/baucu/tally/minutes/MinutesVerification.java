package vn.baucu.tally.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.Verification;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.ballot.Ballots;
import vn.baucu.tally.ballot.Ballots.OpenBallot;
import vn.baucu.tally.minutes.Deeds.Deed;
import vn.baucu.tally.minutes.Deeds.Held;
import vn.baucu.tally.minutes.MinutesView.StepKind;
import vn.baucu.tally.minutes.MinutesView.Version;

/** What others than the author do with minutes: confirm, enter once more, return, set aside, release. */
@ApplicationScoped
public class MinutesVerification {

    private final Ballots ballots;
    private final MinutesStore store;
    private final SecondEntries secondEntries;
    private final Deeds deeds;

    MinutesVerification(Ballots ballots, MinutesStore store, SecondEntries secondEntries, Deeds deeds) {
        this.ballots = ballots;
        this.store = store;
        this.secondEntries = secondEntries;
        this.deeds = deeds;
    }

    /** A second person confirms the latest version: from now on it counts, or waits for its scan alone. */
    @Transactional
    MinutesReceipt confirm(Subject subject, int version, Officer officer) {
        OpenBallot open = open(subject, officer);
        Held held = deeds.hold(subject);
        Version waiting = waiting(held, version, officer);
        if (open.verification() == Verification.DOUBLE_ENTRY || held.head().state() != MinutesState.SUBMITTED) {
            throw Deeds.conflict(
                    "Phiên bản này không chờ xác nhận; loại phiếu này có thể cần nhập lần thứ hai.",
                    "This version does not wait to be confirmed; it may need a second entry.");
        }
        requireExplained(held, open);
        Head after = held.head().verified(evidenceMissing(held, open.election()));
        Deed deed = Deed.on(waiting, "confirm-minutes", StepKind.CONFIRMED, officer);
        deeds.move(held, after, open.ballot(), deed, officer);
        return MinutesReceipt.of(subject, waiting, after.state());
    }

    /**
     * A second person enters the minutes without having seen them. The same figures settle it; if they differ, what was
     * entered is kept and the refusal names the fields alone.
     */
    @Transactional(dontRollbackOn = EntriesDiffer.class)
    SecondReceipt enterSecond(
            Subject subject, int version, Precondition expected, MinutesDocument document, Officer officer) {
        OpenBallot open = open(subject, officer);
        Held held = deeds.hold(subject);
        Version first = waiting(held, version, officer);
        if (open.verification() != Verification.DOUBLE_ENTRY) {
            throw Deeds.conflict(
                    "Loại phiếu này không cần nhập lần thứ hai.", "This ballot type takes no second entry.");
        }
        requireExplained(held, open);
        Minutes minutes = document.toMinutes();
        Optional<SecondEntry> before =
                held.head().state() == MinutesState.DIFFERING ? secondEntries.latest(subject) : Optional.empty();
        before.ifPresentOrElse(entry -> expected.requireCurrent(entry.attempt()), expected::requireNone);
        MinutesRules.requireLawful(
                minutes, new Scene(subject.ballotType(), open.ballot(), Surroundings.surplus(first.minutes()), null));
        Counts counts = Counts.of(minutes);
        List<String> differing = counts.differingFrom(Counts.of(first.minutes()));
        SecondEntry entry = secondEntries.add(subject, version, counts, differing, officer, held.at());
        Head after = differing.isEmpty()
                ? held.head().verified(evidenceMissing(held, open.election()))
                : held.head().differing();
        StepKind step = differing.isEmpty() ? StepKind.CONFIRMED : StepKind.DIFFERED;
        deeds.move(held, after, open.ballot(), Deed.on(first, "enter-minutes-again", step, officer), officer);
        if (!differing.isEmpty()) {
            throw new EntriesDiffer(differing, entry.attempt());
        }
        return new SecondReceipt(MinutesReceipt.of(subject, first, after.state()), entry.attempt());
    }

    /** A second person sends the latest version back; what counted before goes on counting. */
    @Transactional
    MinutesReceipt sendBack(Subject subject, int version, String reason, Officer officer) {
        OpenBallot open = open(subject, officer);
        Held held = deeds.hold(subject);
        Version waiting = waiting(held, version, officer);
        Head after = held.head().returned();
        Deed deed = new Deed("return-minutes", waiting, StepKind.RETURNED, reason, officer.name());
        deeds.move(held, after, open.ballot(), deed, officer);
        return MinutesReceipt.of(subject, waiting, after.state());
    }

    /** A body above sets aside what counts: the sums let go of it until it is released or corrected. */
    @Transactional
    MinutesReceipt setAside(Subject subject, int version, String reason, Officer officer) {
        OpenBallot open = open(subject, officer);
        Held held = deeds.hold(subject);
        Head after = held.head().quarantined(version);
        Version standing = held.version(version);
        Deed deed = new Deed("quarantine-minutes", standing, StepKind.QUARANTINED, reason, officer.name());
        deeds.move(held, after, open.ballot(), deed, officer);
        return MinutesReceipt.of(subject, standing, MinutesState.QUARANTINED);
    }

    @Transactional
    MinutesReceipt release(Subject subject, int version, String reason, Officer officer) {
        OpenBallot open = open(subject, officer);
        Held held = deeds.hold(subject);
        Head after = held.head().released(version);
        Version aside = held.version(version);
        Deed deed = new Deed("release-minutes", aside, StepKind.RELEASED, reason, officer.name());
        deeds.move(held, after, open.ballot(), deed, officer);
        return MinutesReceipt.of(subject, aside, MinutesState.ACCEPTED);
    }

    /**
     * Holds minutes while a scan is put to a version of theirs, or to the correction that is to come, in the transaction
     * of the caller.
     *
     * @param put puts it there, and says whether it was not there before
     */
    public void evidence(Subject subject, int version, Officer officer, BooleanSupplier put) {
        OpenBallot open = open(subject, officer);
        Held held = deeds.hold(subject);
        boolean ahead =
                version == held.head().latestVersion() + 1 && held.head().takesCorrection();
        boolean latest =
                !ahead && held.version(version).version() == held.head().latestVersion();
        if (put.getAsBoolean() && latest && held.head().state() == MinutesState.VERIFIED) {
            Deed deed = Deed.on(held.latest(), "evidence-minutes", StepKind.EVIDENCED, officer);
            deeds.move(held, held.head().evidenced(), open.ballot(), deed, officer);
        }
    }

    /** A board answers for the constituency of this ballot, not for all that the polling area votes on. */
    private OpenBallot open(Subject subject, Officer officer) {
        OpenBallot open =
                ballots.require(subject.election(), subject.pollingArea(), subject.ballotType(), subject.round());
        if (officer.role() == Role.BOARD
                && !officer.scopes().contains(open.ballot().constituency())) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        return open;
    }

    /** A correction is filed with the scan of its paper, where the election demands scans. */
    void requireEvidence(Held held, Election election) {
        if (evidenceMissing(held, election)) {
            Sentence missing = new Sentence(
                            "Cần bản chụp của biên bản đính chính: hãy đính kèm cho phiên bản {0} trước.",
                            "The scan of the correction is needed: attach it for version {0} first.")
                    .with(held.head().latestVersion() + 1);
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, missing, List.of(new Violation("", "evidence", "Điều 76", missing)));
        }
    }

    /** The roll or the official list may have changed since the minutes came; then they go back to be explained. */
    private static void requireExplained(Held held, OpenBallot open) {
        Minutes minutes = held.latest().minutes();
        List<Violation> unexplained = MinutesRules.unexplained(
                minutes, new Scene(held.subject().ballotType(), open.ballot(), Surroundings.surplus(minutes), null));
        if (!unexplained.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Biên bản còn cảnh báo chưa giải trình: hãy trả lại để bổ sung.",
                            "The minutes have a warning without explanation: send them back for it."),
                    unexplained);
        }
    }

    boolean evidenceMissing(Held held, Election election) {
        int before = held.head().hasCounted() ? held.head().standingVersion() : 0;
        return election.minutes().needsEvidence(held.subject().ballotType())
                && !store.hasEvidenceAfter(held.subject(), before);
    }

    private static Version waiting(Held held, int version, Officer officer) {
        boolean pending =
                switch (held.head().state()) {
                    case SUBMITTED, DIFFERING, VERIFIED -> true;
                    case DRAFT, RETURNED, ACCEPTED, QUARANTINED, SUPERSEDED -> false;
                };
        if (held.head().latestVersion() != version || !pending) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Phiên bản này không chờ người thứ hai xác nhận.",
                            "This version does not wait for a second person."));
        }
        if (held.latest().enteredBy().equals(officer.name())) {
            // A body above that corrects what a team counted does so by two of its own.
            boolean fromAbove = held.latest().reason() != null && held.latest().enteredAs() != Role.POLLING_TEAM;
            throw ProblemException.of(fromAbove ? ProblemType.FOUR_EYES_REQUIRED : ProblemType.SELF_APPROVAL);
        }
        return held.latest();
    }

    /** A second entry that agrees, and its number. */
    record SecondReceipt(MinutesReceipt receipt, int attempt) {}
}
