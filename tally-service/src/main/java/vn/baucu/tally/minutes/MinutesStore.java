package vn.baucu.tally.minutes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.Figures;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.json.Json;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.minutes.MinutesView.Step;
import vn.baucu.tally.minutes.MinutesView.StepKind;
import vn.baucu.tally.minutes.MinutesView.Version;

/** The tables of the register. Minutes and steps are only ever inserted; the head row is the lock of a subject. */
@ApplicationScoped
class MinutesStore {

    private static final String OF_SUBJECT =
            " election = :election and polling_area = :pollingArea and ballot_type = :ballotType and round = :round ";

    private static final String ENTRY = """
            insert into minutes (election, polling_area, ballot_type, round, version, constituency, list_version,
                listed, voted, received, issued, collected, valid, invalid, unused, spoiled, ballots_by_names, votes,
                explanations, proceedings, reason, entered_by, entered_as, entered_at, content_hash, previous_hash, hash)
            select :election, :pollingArea, :ballotType, :round, :version, :constituency, :listVersion,
                :listed, :voted, :received, :issued, :collected, :valid, :invalid, :unused, :spoiled, :ballotsByNames,
                :votes, :explanations, :proceedings, :reason, :enteredBy, :enteredAs, :enteredAt, :contentHash, :previousHash, :hash
            """;

    /** The hot path: head, audit, event and minutes in one statement, which changes no row where there is a head. */
    private static final String FIRST = """
            with head as (
                insert into minutes_head
                    (election, polling_area, ballot_type, round, latest_version, state, accepted_version, accepted_count)
                values (:election, :pollingArea, :ballotType, :round, 1, :state, :acceptedVersion, :acceptedCount)
                on conflict do nothing returning 1),
            audit as (
                insert into kernel.audit (at, actor, role, action, election, subject, detail, request)
                select :enteredAt, :enteredBy, :enteredAs, 'submit-minutes', :election, :subject, :hash, :request
                from head),
            event as (
                insert into kernel.outbox (topic, key, partition_key, type, version, payload)
                select :topic, :subject, :partitionKey, :type, 1, :payload from head where :acceptedCount = 1)
            %s from head
            """.replace("%s", ENTRY);

    private final Jdbi jdbi;

    MinutesStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Enters first versions, all or none, and says of each whether it is new or there was one already. Heads are written
     * in the order of their subjects, so that no two such transactions wait for each other.
     */
    List<Boolean> addFirst(List<First> firsts) {
        List<First> inOrder = firsts.stream()
                .sorted(Comparator.comparing(first -> first.entry().subject().key()))
                .toList();
        int[] rows = firsts.size() == 1
                ? insert(inOrder)
                : QuarkusTransaction.joiningExisting().call(() -> insert(inOrder));
        IdentityHashMap<First, Boolean> isNew = new IdentityHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            isNew.put(inOrder.get(i), rows[i] == 1);
        }
        return firsts.stream().map(isNew::get).toList();
    }

    private int[] insert(List<First> firsts) {
        return jdbi.withHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(FIRST);
            for (First first : firsts) {
                Entry entry = first.entry();
                boolean accepted = first.state() == MinutesState.ACCEPTED;
                MinutesAccepted event = entry.accepted(1, entry.at());
                bind(batch, entry)
                        .bind("state", first.state().name())
                        .bind("acceptedVersion", accepted ? 1 : null)
                        .bind("acceptedCount", accepted ? 1 : 0)
                        .bind("subject", entry.subject().key())
                        .bind("request", entry.officer().request())
                        .bind("topic", event.topic())
                        .bind("partitionKey", event.partitionKey())
                        .bind("type", Outbox.type(event))
                        .bind("payload", Json.write(event))
                        .add();
            }
            return batch.execute();
        });
    }

    void add(Entry entry) {
        jdbi.useHandle(handle -> bind(handle.createUpdate(ENTRY), entry).execute());
    }

    /** Locks the subject until the end of the transaction. */
    Optional<Head> lock(Subject subject) {
        return head(subject, " for update");
    }

    Optional<Head> head(Subject subject) {
        return head(subject, "");
    }

    private Optional<Head> head(Subject subject, String lock) {
        return jdbi.withHandle(handle -> of(
                        handle.createQuery(
                                "select latest_version, state, accepted_version, quarantined_version, accepted_count"
                                        + " from minutes_head where" + OF_SUBJECT + lock),
                        subject)
                .map((row, context) -> new Head(
                        row.getInt(1),
                        MinutesState.valueOf(row.getString(2)),
                        row.getObject(3, Integer.class),
                        row.getObject(4, Integer.class),
                        row.getLong(5)))
                .findOne());
    }

    void move(Subject subject, Head head) {
        jdbi.useHandle(handle -> of(
                        handle.createUpdate("update minutes_head set latest_version = :latest, state = :state,"
                                + " accepted_version = :accepted, quarantined_version = :quarantined,"
                                + " accepted_count = :count where" + OF_SUBJECT),
                        subject)
                .bind("latest", head.latestVersion())
                .bind("state", head.state())
                .bind("accepted", head.acceptedVersion())
                .bind("quarantined", head.quarantinedVersion())
                .bind("count", head.acceptedCount())
                .execute());
    }

    void addStep(Subject subject, int version, StepKind step, String actor, @Nullable String reason, Instant at) {
        jdbi.useHandle(handle -> of(handle.createUpdate("""
                                insert into minutes_step
                                    (election, polling_area, ballot_type, round, version, ordinal, step, actor, reason, at)
                                select :election, :pollingArea, :ballotType, :round, :version, count(*) + 1, :step, :actor,
                                    :reason, :at
                                from minutes_step
                                where election = :election and polling_area = :pollingArea
                                  and ballot_type = :ballotType and round = :round and version = :version
                                """), subject)
                .bind("version", version)
                .bind("step", step.name())
                .bind("actor", actor)
                .bind("reason", reason)
                .bind("at", at)
                .execute());
    }

    /** All versions, oldest first, each with what became of it. */
    List<Version> versions(Subject subject) {
        return jdbi.withHandle(handle -> {
            Map<Integer, List<Step>> steps = new HashMap<>();
            of(
                            handle.createQuery(
                                    "select * from minutes_step where" + OF_SUBJECT + "order by version, ordinal"),
                            subject)
                    .map((row, context) -> steps.computeIfAbsent(row.getInt("version"), version -> new ArrayList<>())
                            .add(Step.from(row)))
                    .list();
            return of(handle.createQuery("select * from minutes where" + OF_SUBJECT + "order by version"), subject)
                    .map((row, context) -> Version.from(row, steps.getOrDefault(row.getInt("version"), List.of())))
                    .list();
        });
    }

    /** Whether a scan of the paper came with a version later than that. */
    boolean hasEvidenceAfter(Subject subject, int version) {
        return jdbi.withHandle(handle -> of(
                        handle.createQuery("select exists (select from minutes_attachment where" + OF_SUBJECT
                                + "and version > :version)"),
                        subject)
                .bind("version", version)
                .mapTo(Boolean.class)
                .one());
    }

    void deleteDraft(Subject subject, String author) {
        jdbi.useHandle(handle -> of(
                        handle.createUpdate("delete from minutes_draft where" + OF_SUBJECT + "and author = :author"),
                        subject)
                .bind("author", author)
                .execute());
    }

    private static <S extends SqlStatement<S>> S of(S statement, Subject subject) {
        return statement
                .bind("election", subject.election())
                .bind("pollingArea", subject.pollingArea())
                .bind("ballotType", subject.ballotType().name())
                .bind("round", subject.round().name());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Entry entry) {
        Minutes minutes = entry.minutes();
        Figures figures = minutes.figures();
        return of(statement, entry.subject())
                .bind("version", entry.version())
                .bind("constituency", entry.ballot().constituency())
                .bind("listVersion", entry.ballot().listVersion())
                .bind("listed", figures.listed())
                .bind("voted", figures.voted())
                .bind("received", figures.received())
                .bind("issued", figures.issued())
                .bind("collected", figures.collected())
                .bind("valid", figures.valid())
                .bind("invalid", figures.invalid())
                .bind("unused", figures.unused())
                .bind("spoiled", figures.spoiled())
                .bind("ballotsByNames", minutes.sortedByNames() ? Json.write(minutes.ballotsByNames()) : null)
                .bind("votes", Json.write(minutes.votes()))
                .bind("explanations", Json.write(minutes.explanations()))
                .bind("proceedings", minutes.proceedings() == null ? null : Json.write(minutes.proceedings()))
                .bind("reason", entry.reason())
                .bind("enteredBy", entry.officer().name())
                .bind("enteredAs", entry.officer().role().name())
                .bind("enteredAt", entry.at())
                .bind("contentHash", entry.contentHash())
                .bind("previousHash", entry.previousHash())
                .bind("hash", entry.hash());
    }

    /** A first version on its way in, and the state it enters with. */
    record First(Entry entry, MinutesState state) {}
}
