package vn.baucu.tally.offline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.minutes.MinutesRegister;
import vn.baucu.tally.minutes.MinutesRegister.Entered;
import vn.baucu.tally.minutes.Subject;
import vn.baucu.tally.offline.Bundle.OfflineEntry;
import vn.baucu.tally.offline.BundleAnswer.EntryAnswer;
import vn.baucu.tally.offline.BundleAnswer.Refusal;
import vn.baucu.tally.offline.Signatures.Signed;

/**
 * Takes bundles in, each once. An entry and its answer are one transaction, so that after any interruption the same bundle
 * sent again goes on where it stopped.
 */
@ApplicationScoped
class BundleIntake {

    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final Signatures signatures;
    private final MinutesRegister register;
    private final Audit audit;
    private final Clock clock;

    BundleIntake(Jdbi jdbi, Signatures signatures, MinutesRegister register, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.signatures = signatures;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    BundleAnswer take(String election, String pollingArea, UUID id, String jws, Officer officer) {
        Signed signed = signatures.open(election, pollingArea, jws);
        Bundle bundle = signed.bundle();
        if (!bundle.bundle().equals(id)
                || !bundle.election().equals(election)
                || !bundle.pollingArea().equals(pollingArea)) {
            throw Signatures.invalid("subject");
        }
        requirePast(bundle);
        String sha256 = Fingerprint.of(jws);
        QuarkusTransaction.requiringNew().run(() -> record(signed, sha256, officer));
        Map<Integer, EntryAnswer> answers = answers(election, id);
        Officer author =
                new Officer(signed.device().officer(), Role.POLLING_TEAM, List.of(pollingArea), officer.request());
        for (int i = 0; i < bundle.entries().size(); i++) {
            if (!answers.containsKey(i)) {
                answer(bundle, i, author);
            }
        }
        return require(election, pollingArea, id);
    }

    private void requirePast(Bundle bundle) {
        Instant latest = clock.instant().plus(SKEW);
        boolean future = bundle.signedAt().isAfter(latest)
                || bundle.entries().stream().anyMatch(entry -> entry.enteredAt().isAfter(latest));
        if (future) {
            Sentence message =
                    new Sentence("Giờ trên thiết bị ở trong tương lai.", "The clock of the device is in the future.");
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, message, List.of(new Violation("/jws", "future", message)));
        }
    }

    /** Who signed was of the team when signing and when entering, whatever duties there are now. */
    private void requireMember(Signed signed) {
        Bundle bundle = signed.bundle();
        List<String> times = Stream.concat(
                        Stream.of(bundle.signedAt()), bundle.entries().stream().map(OfflineEntry::enteredAt))
                .map(Instant::toString)
                .toList();
        boolean member = jdbi.withHandle(handle -> handle.createQuery("""
                        select not exists (
                            select from unnest(cast(:times as timestamptz[])) as moment
                            where not exists (
                                select from organisation.duty
                                where actor = :actor and election = :election and role = 'POLLING_TEAM'
                                  and scope = :pollingArea and valid_from <= moment
                                  and (valid_until is null or valid_until > moment)))
                        """)
                .bindArray("times", String.class, times)
                .bind("actor", signed.device().officer())
                .bind("election", bundle.election())
                .bind("pollingArea", bundle.pollingArea())
                .mapTo(Boolean.class)
                .one());
        if (!member) {
            Sentence message = new Sentence(
                    "Người ký không thuộc Tổ bầu cử vào lúc đó.",
                    "Who signed did not belong to the team at that time.");
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, message, List.of(new Violation("/jws", "not-of-the-team", message)));
        }
    }

    private void record(Signed signed, String sha256, Officer officer) {
        Bundle bundle = signed.bundle();
        int inserted = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into offline_bundle (election, bundle, polling_area, device, sha256, signed_at, received_by,
                            received_at)
                        values (:election, :bundle, :pollingArea, :device, :sha256, :signedAt, :by, :at)
                        on conflict do nothing
                        """)
                .bind("election", bundle.election())
                .bind("bundle", bundle.bundle())
                .bind("pollingArea", bundle.pollingArea())
                .bind("device", signed.device().id())
                .bind("sha256", sha256)
                .bind("signedAt", bundle.signedAt())
                .bind("by", officer.name())
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .execute());
        if (inserted == 1) {
            requireMember(signed);
            audit.add(
                    officer,
                    "take-offline-bundle",
                    bundle.election(),
                    bundle.bundle().toString(),
                    sha256);
        } else if (!sha256.equals(sha256(bundle))) {
            throw new ProblemException(
                    ProblemType.DUPLICATE,
                    new Sentence(
                            "Mã gói này đã dùng cho một gói khác.", "This bundle id was used for another bundle."));
        }
    }

    private String sha256(Bundle bundle) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select sha256 from offline_bundle where election = :election and bundle = :bundle")
                .bind("election", bundle.election())
                .bind("bundle", bundle.bundle())
                .mapTo(String.class)
                .one());
    }

    private void answer(Bundle bundle, int ordinal, Officer author) {
        OfflineEntry entry = bundle.entries().get(ordinal);
        Subject subject = new Subject(
                bundle.election(),
                bundle.pollingArea(),
                entry.ballotType(),
                entry.minutes().roundOrFirst());
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Entered entered = register.enter(subject, entry.minutes(), author);
                int status = entered.isNew() ? 201 : 200;
                keep(bundle, ordinal, answer(subject, entry, status, entered, null));
            });
        } catch (ProblemException refused) {
            QuarkusTransaction.requiringNew()
                    .run(() -> keep(
                            bundle,
                            ordinal,
                            answer(subject, entry, refused.type().status(), null, Refusal.of(refused))));
        }
    }

    private static EntryAnswer answer(
            Subject subject, OfflineEntry entry, int status, @Nullable Entered entered, @Nullable Refusal refusal) {
        return new EntryAnswer(
                subject.ballotType(),
                subject.round(),
                entry.enteredAt(),
                status,
                entered == null ? null : entered.receipt(),
                refusal);
    }

    private void keep(Bundle bundle, int ordinal, EntryAnswer answer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into offline_answer (election, bundle, ordinal, answer)
                        values (:election, :bundle, :ordinal, :answer) on conflict do nothing
                        """)
                .bind("election", bundle.election())
                .bind("bundle", bundle.bundle())
                .bind("ordinal", ordinal)
                .bind("answer", Json.write(answer))
                .execute());
    }

    private Map<Integer, EntryAnswer> answers(String election, UUID bundle) {
        Map<Integer, EntryAnswer> answers = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select ordinal, answer from offline_answer where election = :election and bundle = :bundle")
                .bind("election", election)
                .bind("bundle", bundle)
                .map((row, context) -> answers.put(row.getInt(1), Json.read(row.getString(2), EntryAnswer.class)))
                .list());
        return answers;
    }

    BundleAnswer require(String election, String pollingArea, UUID bundle) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from offline_bundle
                        where election = :election and bundle = :bundle and polling_area = :pollingArea
                        """)
                .bind("election", election)
                .bind("bundle", bundle)
                .bind("pollingArea", pollingArea)
                .map((row, context) -> new BundleAnswer(
                        bundle,
                        row.getObject("device", UUID.class),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("received_by"),
                        List.copyOf(answers(election, bundle).values())))
                .findOne()
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("gói nhập liệu {0}", "bundle {0}").with(bundle))));
    }
}
