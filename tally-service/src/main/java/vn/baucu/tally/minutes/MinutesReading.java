package vn.baucu.tally.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.Verification;
import vn.baucu.common.organisation.Elections;
import vn.baucu.tally.minutes.Lookout.Sight;
import vn.baucu.tally.minutes.MinutesView.Version;

/** Shows minutes, and what is to be said of figures while they are typed or verified. */
@ApplicationScoped
public class MinutesReading {

    /** Those who never enter minutes may see both entries before they agree. */
    private static final Set<Role> ONLY_READING = EnumSet.of(Role.INSPECTOR, Role.AUDITOR, Role.NATIONAL_COUNCIL);

    private final MinutesStore store;
    private final SecondEntries secondEntries;
    private final MinutesRegister register;
    private final Lookout lookout;
    private final Elections elections;

    MinutesReading(
            MinutesStore store,
            SecondEntries secondEntries,
            MinutesRegister register,
            Lookout lookout,
            Elections elections) {
        this.store = store;
        this.secondEntries = secondEntries;
        this.register = register;
        this.lookout = lookout;
        this.elections = elections;
    }

    public MinutesView view(Subject subject, Officer officer) {
        Head head = head(subject);
        List<Version> versions = store.versions(subject);
        Version latest = versions.get(versions.size() - 1);
        boolean secret = secret(subject, head) && !ONLY_READING.contains(officer.role());
        List<String> differing = head.state() == MinutesState.DIFFERING
                ? secondEntries
                        .latest(subject)
                        .map(second -> second.counts().differingFrom(Counts.of(latest.minutes())))
                        .orElse(null)
                : null;
        return new MinutesView(
                subject.election(),
                subject.pollingArea(),
                subject.ballotType(),
                subject.round(),
                head.state(),
                head.latestVersion(),
                head.acceptedVersion(),
                head.quarantinedVersion(),
                differing,
                versions.stream()
                        .map(version -> version.shown(head, secret && hidden(head, version, officer)))
                        .toList());
    }

    /** Versions since the last that counted are secret to all but their author. */
    private static boolean hidden(Head head, Version version, Officer officer) {
        int settled = head.hasCounted() ? head.standingVersion() : 0;
        return version.version() > settled && !version.enteredBy().equals(officer.name());
    }

    private boolean secret(Subject subject, Head head) {
        return (head.state() == MinutesState.SUBMITTED || head.state() == MinutesState.DIFFERING)
                && elections.require(subject.election()).verificationOf(subject.ballotType())
                        == Verification.DOUBLE_ENTRY;
    }

    /** What the one who verifies the latest version should look at. */
    List<Finding> findings(Subject subject, Officer officer) {
        Head head = head(subject);
        List<Version> versions = store.versions(subject);
        Version latest = versions.get(versions.size() - 1);
        if (secret(subject, head) && hidden(head, latest, officer) && !ONLY_READING.contains(officer.role())) {
            return List.of();
        }
        Minutes minutes = latest.minutes();
        Scene scene = scene(subject, minutes, latest.enteredBy());
        return MinutesRules.failedBy(minutes, scene).stream()
                .map(check -> new Finding(
                        check.code(),
                        check.article(),
                        check.warning(),
                        check.pointers(),
                        check.message(minutes, scene),
                        Advice.of(check.code()).verifying(),
                        minutes.explanations().get(check.code())))
                .toList();
    }

    /** What can be said of minutes that are still typed: rules whose fields are all there. */
    public List<Finding> findings(Subject subject, MinutesDocument draft, String author) {
        Minutes minutes = draft.toMinutes();
        Scene scene = scene(subject, minutes, author);
        Set<String> filled = draft.filled();
        boolean everyCandidate =
                minutes.votes().keySet().containsAll(scene.ballot().candidates());
        return MinutesRules.failedBy(minutes, scene).stream()
                .filter(check -> check.pointers().stream()
                        .filter(pointer -> !pointer.isEmpty())
                        .allMatch(pointer -> filled.contains(pointer) && (everyCandidate || !pointer.equals("/votes"))))
                .map(check -> new Finding(
                        check.code(),
                        check.article(),
                        check.warning(),
                        check.pointers(),
                        check.message(minutes, scene),
                        Advice.of(check.code()).entering(),
                        minutes.explanations().get(check.code())))
                .toList();
    }

    private Scene scene(Subject subject, Minutes minutes, String author) {
        Sight sight = lookout.look(subject, minutes, author);
        return register.scene(subject, sight.open(), sight.around());
    }

    private Head head(Subject subject) {
        return store.head(subject).orElseThrow(() -> Deeds.notFound(subject));
    }
}
