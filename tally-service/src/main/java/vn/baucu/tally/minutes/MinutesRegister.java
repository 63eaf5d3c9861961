package vn.baucu.tally.minutes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.Regime;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.common.store.Together;
import vn.baucu.tally.ballot.Ballots.OpenBallot;
import vn.baucu.tally.minutes.Deeds.Deed;
import vn.baucu.tally.minutes.Deeds.Held;
import vn.baucu.tally.minutes.Lookout.Sight;
import vn.baucu.tally.minutes.MinutesStore.First;
import vn.baucu.tally.minutes.MinutesView.StepKind;
import vn.baucu.tally.minutes.MinutesView.Version;

/** The register of minutes: versions follow each other, one of them counts, none is ever changed. */
@ApplicationScoped
public class MinutesRegister {

    private final Lookout lookout;
    private final MinutesStore store;
    private final SecondEntries secondEntries;
    private final Together<First, Boolean> intake;
    private final Deeds deeds;
    private final MinutesVerification verification;

    MinutesRegister(
            Lookout lookout,
            MinutesStore store,
            SecondEntries secondEntries,
            Deeds deeds,
            MinutesVerification verification) {
        this.lookout = lookout;
        this.store = store;
        this.secondEntries = secondEntries;
        this.intake = new Together<>(firsts -> NumberTaken.unless(() -> store.addFirst(firsts)));
        this.deeds = deeds;
        this.verification = verification;
    }

    /**
     * Enters minutes, or gives again the receipt of the very same ones. The first entry is the whole night's hot path: it
     * goes in together with the others that arrive at the same time.
     */
    public Entered enter(Subject subject, MinutesDocument document, Officer officer) {
        Minutes minutes = document.toMinutes();
        Sight sight = lookout.look(subject, minutes, officer.name());
        OpenBallot open = sight.open();
        Surroundings around = sight.around();
        try {
            check(document, minutes, open, around, subject);
        } catch (ProblemException refused) {
            // What was taken once is not refused when it is sent again, whatever came in around it since.
            return known(subject, minutes).orElseThrow(() -> refused);
        }
        Entry first = Entry.first(subject, minutes, open.ballot(), officer, deeds.now());
        MinutesState state = Head.first(open.verification(), around.policy().needsEvidence(subject.ballotType()));
        return take(new First(first, state), around.drafted())
                ? new Entered(MinutesReceipt.of(first, state), true)
                : QuarkusTransaction.joiningExisting().call(() -> enterAgain(subject, minutes, open, state, officer));
    }

    /** A draft goes in the transaction in which the minutes come. */
    private boolean take(First first, boolean drafted) {
        return drafted
                ? QuarkusTransaction.joiningExisting().call(() -> {
                    store.deleteDraft(
                            first.entry().subject(), first.entry().officer().name());
                    return intake.ask(first);
                })
                : intake.ask(first);
    }

    private Optional<Entered> known(Subject subject, Minutes minutes) {
        return store.head(subject)
                .filter(head -> head.state() != MinutesState.RETURNED)
                .flatMap(head -> {
                    List<Version> versions = store.versions(subject);
                    Version latest = versions.get(versions.size() - 1);
                    return latest.contentHash().equals(Entry.contentHash(minutes))
                            ? Optional.of(new Entered(MinutesReceipt.of(subject, latest, head.state()), false))
                            : Optional.empty();
                });
    }

    /** There is an entry: the same again, a mended one, or a new one after the first came back before it ever counted. */
    private Entered enterAgain(Subject subject, Minutes minutes, OpenBallot open, MinutesState state, Officer officer) {
        Held held = deeds.hold(subject);
        Head head = held.head();
        Version latest = held.latest();
        boolean returned = head.state() == MinutesState.RETURNED;
        if (!returned && latest.contentHash().equals(Entry.contentHash(minutes))) {
            return new Entered(MinutesReceipt.of(subject, latest, head.state()), false);
        }
        if (head.state() == MinutesState.DIFFERING && latest.enteredBy().equals(officer.name())) {
            return revise(held, minutes, open, officer);
        }
        if (!returned || head.hasCounted()) {
            throw new ProblemException(
                    ProblemType.MINUTES_ALREADY_ENTERED,
                    new Sentence(
                            "Biên bản này đã nhập với số liệu khác; muốn sửa phải lập bản đính chính có lý do.",
                            "These minutes were entered with other figures; to change them, file a correction with its reason."));
        }
        Version next = deeds.add(held, minutes, open.ballot(), null, officer);
        Deed deed = Deed.entering("submit-minutes", next, officer);
        deeds.move(held, head.enteredAgain(state), open.ballot(), deed, officer);
        return new Entered(MinutesReceipt.of(subject, next, state), true);
    }

    /** The first author mends the first entry; it is held against the second at once. */
    private Entered revise(Held held, Minutes minutes, OpenBallot open, Officer officer) {
        Version next = deeds.add(held, minutes, open.ballot(), held.latest().reason(), officer);
        SecondEntry second = secondEntries.latest(held.subject()).orElseThrow();
        List<String> differing = second.counts().differingFrom(Counts.of(minutes));
        Head revised = held.head().revised();
        Head after =
                differing.isEmpty() ? revised.verified(verification.evidenceMissing(held, open.election())) : revised;
        StepKind step = differing.isEmpty() ? StepKind.CONFIRMED : StepKind.DIFFERED;
        Deed deed = new Deed("revise-minutes", next, step, null, second.enteredBy());
        deeds.move(held, after, open.ballot(), deed, officer);
        return new Entered(MinutesReceipt.of(held.subject(), next, after.state(), differing), true);
    }

    /** Files a correction of minutes that count; it counts once a second person has confirmed it. */
    @Transactional
    MinutesReceipt correct(
            Subject subject, Precondition expected, String reason, MinutesDocument document, Officer officer) {
        Minutes minutes = document.toMinutes();
        Sight sight = lookout.look(subject, minutes, officer.name());
        OpenBallot open = sight.open();
        Held held = deeds.hold(subject);
        expected.requireCurrent(held.head().latestVersion());
        Head after = held.head().corrected();
        check(document, minutes, open, sight.around(), subject);
        Version standing = held.version(held.head().standingVersion());
        if (standing.contentHash().equals(Entry.contentHash(minutes))) {
            Sentence same = new Sentence("Bản đính chính không thay đổi gì.", "The correction changes nothing.");
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, same, List.of(new Violation("/minutes", "no-change", same)));
        }
        verification.requireEvidence(held, open.election());
        Version next = deeds.add(held, minutes, open.ballot(), reason, officer);
        deeds.move(held, after, open.ballot(), Deed.entering("correct-minutes", next, officer), officer);
        return MinutesReceipt.of(subject, next, after.state());
    }

    private void check(
            MinutesDocument document, Minutes minutes, OpenBallot open, Surroundings around, Subject subject) {
        Long counted = document.listVersion();
        if (counted != null && counted != open.ballot().listVersion()) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_VERSION,
                    new Sentence(
                                    "Danh sách người ứng cử chính thức đã có phiên bản {0}.",
                                    "The official list has come to version {0}.")
                            .with(open.ballot().listVersion()));
        }
        MinutesRules.require(minutes, scene(subject, open, around), deeds.now());
        if (around.laterRound()) {
            throw Deeds.conflict(
                    "Khu vực này đã có biên bản của vòng bầu sau.",
                    "Minutes of a further round of this area are there already.");
        }
        if (around.numberTaken()) {
            throw NumberTaken.refusal();
        }
    }

    Scene scene(Subject subject, OpenBallot open, Surroundings around) {
        Regime regime = around.regime();
        return new Scene(subject.ballotType(), open.ballot(), around, regime == null ? null : today(regime));
    }

    private @Nullable LocalDate today(Regime regime) {
        return LocalDate.ofInstant(deeds.now(), regime.zone());
    }

    /** What entering led to. */
    public record Entered(MinutesReceipt receipt, boolean isNew) {}
}
