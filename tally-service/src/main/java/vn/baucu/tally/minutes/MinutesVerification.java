package vn.baucu.tally.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.Verification;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.ballot.Ballots;
import vn.baucu.tally.ballot.Ballots.OpenBallot;
import vn.baucu.tally.minutes.Deeds.Held;
import vn.baucu.tally.minutes.MinutesView.StepKind;
import vn.baucu.tally.minutes.MinutesView.Version;
import vn.baucu.tally.round.FurtherRounds;

/** What others than the author do with minutes: confirm, enter once more, return, set aside, release. */
@ApplicationScoped
public class MinutesVerification {

    private final Ballots ballots;
    private final Elections elections;
    private final MinutesStore store;
    private final FurtherRounds rounds;
    private final SecondEntries secondEntries;
    private final Deeds deeds;

    MinutesVerification(
            Ballots ballots,
            Elections elections,
            MinutesStore store,
            FurtherRounds rounds,
            SecondEntries secondEntries,
            Deeds deeds) {
        this.ballots = ballots;
        this.elections = elections;
        this.store = store;
        this.rounds = rounds;
        this.secondEntries = secondEntries;
        this.deeds = deeds;
    }

    /** A second person confirms the latest version: from now on it counts, or waits for its scan alone. */
    @Transactional
    MinutesReceipt confirm(Subject subject, int version, Officer officer) {
        OpenBallot open = open(subject, officer);
        Held held = deeds.hold(subject);
        rounds.requireUncertified(subject.election(), open.ballot().constituency(), subject.round());
        Version waiting = waiting(held, version, officer);
        if (open.verification() == Verification.DOUBLE_ENTRY || held.head().state() != MinutesState.SUBMITTED) {
            throw Deeds.conflict(
                    "Phiên bản này không chờ xác nhận; loại phiếu này có thể cần nhập lần thứ hai.",
                    "This version does not wait to be confirmed; it may need a second entry.");
        }
        requireExplained(held, open);
        Head after = held.head().verified(evidenceMissing(held));
        deeds.note(held, version, StepKind.CONFIRMED, null, officer);
        deeds.move(held, after, waiting, open.ballot(), "confirm-minutes", officer);
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
        rounds.requireUncertified(subject.election(), open.ballot().constituency(), subject.round());
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
                ? held.head().verified(evidenceMissing(held))
                : held.head().differing();
        StepKind step = differing.isEmpty() ? StepKind.CONFIRMED : StepKind.DIFFERED;
        deeds.note(held, version, step, null, officer);
        deeds.move(held, after, first, open.ballot(), "enter-minutes-again", officer);
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
        deeds.note(held, version, StepKind.RETURNED, reason, officer);
        deeds.move(held, after, waiting, open.ballot(), "return-minutes", officer);
        return MinutesReceipt.of(subject, waiting, after.state());
    }

    /** A body above sets aside what counts: the sums let go of it until it is released or corrected. */
    @Transactional
    MinutesReceipt setAside(Subject subject, int version, String reason, Officer officer) {
        OpenBallot open = open(subject, officer);
        Held held = deeds.hold(subject);
        rounds.requireUncertified(subject.election(), open.ballot().constituency(), subject.round());
        Head after = held.head().quarantined(version);
        deeds.note(held, version, StepKind.QUARANTINED, reason, officer);
        deeds.move(held, after, held.version(version), open.ballot(), "quarantine-minutes", officer);
        return MinutesReceipt.of(subject, held.version(version), MinutesState.QUARANTINED);
    }

    @Transactional
    MinutesReceipt release(Subject subject, int version, String reason, Officer officer) {
        OpenBallot open = open(subject, officer);
        Held held = deeds.hold(subject);
        rounds.requireUncertified(subject.election(), open.ballot().constituency(), subject.round());
        Head after = held.head().released(version);
        deeds.note(held, version, StepKind.RELEASED, reason, officer);
        deeds.move(held, after, held.version(version), open.ballot(), "release-minutes", officer);
        return MinutesReceipt.of(subject, held.version(version), MinutesState.ACCEPTED);
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
            deeds.note(held, version, StepKind.EVIDENCED, null, officer);
            deeds.move(held, held.head().evidenced(), held.latest(), open.ballot(), "evidence-minutes", officer);
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
    void requireEvidence(Held held) {
        if (evidenceMissing(held)) {
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

    private boolean evidenceMissing(Held held) {
        int before = held.head().hasCounted() ? held.head().standingVersion() : 0;
        return elections
                        .require(held.subject().election())
                        .minutes()
                        .needsEvidence(held.subject().ballotType())
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
