package vn.baucu.tally.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.event.Topics;
import vn.baucu.common.json.Json;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.minutes.Deeds.Deed;
import vn.baucu.tally.minutes.MinutesView.Step;
import vn.baucu.tally.minutes.MinutesView.Version;

/** The tables of the register. Minutes and steps are only ever inserted; the head row is the lock of a subject. */
@ApplicationScoped
class MinutesStore {

    private static final String OF_SUBJECT =
            " election = :election and polling_area = :pollingArea and ballot_type = :ballotType and round = :round ";

    /**
     * The hot path: heads, audit, events and minutes in one statement. It enters those that have no head yet, in the
     * order of their subjects, so that no two such statements wait for each other, and says which these were.
     */
    private static final String FIRST = """
            with first as materialized (
                select * from unnest(%p, :state, :counts, :subject, :request, :partition_key, :payload)
                    as row (%c, state, counts, subject, request, partition_key, payload)),
            head as (
                insert into minutes_head
                    (election, polling_area, ballot_type, round, latest_version, state, accepted_version, accepted_count)
                select election, polling_area, ballot_type, round, 1, state, nullif(counts, 0), counts
                from first order by subject
                on conflict do nothing
                returning concat_ws('/', election, polling_area, ballot_type, round) as subject),
            audit as (
                insert into kernel.audit (at, actor, role, action, election, subject, detail, request)
                select entered_at::timestamptz, entered_by, entered_as, 'submit-minutes', election, subject, hash, request
                from first join head using (subject)),
            event as (
                insert into kernel.outbox (topic, key, partition_key, type, version, payload)
                select :topic, subject, partition_key, :type, 1, payload
                from first join head using (subject) where counts = 1),
            entered as (
                insert into minutes (%c) select %v from first join head using (subject))
            select subject from head
            """.replace("%p", EntryColumns.PARAMETERS)
            .replace("%c", EntryColumns.NAMES)
            .replace("%v", EntryColumns.VALUES);

    private static final String ENTER = "insert into minutes (%c) select %v from unnest(%p) as row (%c)"
            .replace("%p", EntryColumns.PARAMETERS)
            .replace("%c", EntryColumns.NAMES)
            .replace("%v", EntryColumns.VALUES);

    private static final String MOVE = """
            with head as (
                update minutes_head set latest_version = :latest, state = :state, accepted_version = :accepted,
                    quarantined_version = :quarantined, accepted_count = :count
                where %of),
            step as (
                insert into minutes_step
                    (election, polling_area, ballot_type, round, version, ordinal, step, actor, reason, at)
                select :election, :pollingArea, :ballotType, :round, :version,
                    (select count(*) + 1 from minutes_step where %of and version = :version),
                    :step, :actor, :reason, :at
                where cast(:step as text) is not null),
            audit as (
                insert into kernel.audit (actor, role, action, election, subject, detail, request)
                values (:officer, :role, :action, :election, :subject, :hash, :request))
            insert into kernel.outbox (topic, key, partition_key, type, version, payload)
            select :topic, :subject, :partitionKey, :type, :count, :payload where cast(:payload as text) is not null
            """.replace("%of", OF_SUBJECT);

    private static final String VERSIONS = """
            select m.*, s.step, s.actor, s.reason as step_reason, s.at
            from minutes m left join minutes_step s using (election, polling_area, ballot_type, round, version)
            where %of order by version, s.ordinal
            """.replace("%of", OF_SUBJECT);

    private final Jdbi jdbi;

    MinutesStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Enters first versions, all or none, and says of each whether it is new or there was one already, were it another
     * of these.
     */
    List<Boolean> addFirst(List<First> firsts) {
        Map<String, First> bySubject = new LinkedHashMap<>();
        firsts.forEach(first -> bySubject.putIfAbsent(first.entry().subject().key(), first));
        Set<String> entered = new HashSet<>(
                jdbi.withHandle(handle -> bindFirst(handle.createQuery(FIRST), List.copyOf(bySubject.values()))
                        .mapTo(String.class)
                        .list()));
        return firsts.stream()
                .map(first -> entered.remove(first.entry().subject().key()))
                .toList();
    }

    private static <S extends SqlStatement<S>> S bindFirst(S statement, List<First> firsts) {
        List<MinutesAccepted> events = EntryColumns.column(
                firsts, first -> first.entry().accepted(1, first.entry().at()));
        return EntryColumns.bind(statement, EntryColumns.column(firsts, First::entry))
                .bindArray("state", String.class, EntryColumns.column(firsts, first -> first.state()
                        .name()))
                .bindArray(
                        "counts",
                        Integer.class,
                        EntryColumns.column(firsts, first -> first.state() == MinutesState.ACCEPTED ? 1 : 0))
                .bindArray("subject", String.class, EntryColumns.column(firsts, first -> first.entry()
                        .subject()
                        .key()))
                .bindArray("request", String.class, EntryColumns.column(firsts, first -> first.entry()
                        .officer()
                        .request()))
                .bindArray("partition_key", String.class, EntryColumns.column(events, MinutesAccepted::partitionKey))
                .bindArray("payload", String.class, EntryColumns.column(events, Json::write))
                .bind("topic", Topics.MINUTES)
                .bind("type", Outbox.type(MinutesAccepted.class));
    }

    void add(Entry entry) {
        jdbi.useHandle(handle ->
                EntryColumns.bind(handle.createUpdate(ENTER), List.of(entry)).execute());
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

    /** Moves the head and all that goes with it, in one statement. */
    void move(Subject subject, Head head, Deed deed, Officer officer, Instant at, @Nullable MinutesAccepted told) {
        jdbi.useHandle(handle -> of(handle.createUpdate(MOVE), subject)
                .bind("latest", head.latestVersion())
                .bind("state", head.state())
                .bind("accepted", head.acceptedVersion())
                .bind("quarantined", head.quarantinedVersion())
                .bind("count", head.acceptedCount())
                .bind("version", deed.about().version())
                .bind("step", deed.step() == null ? null : deed.step().name())
                .bind("actor", deed.actor())
                .bind("reason", deed.reason())
                .bind("at", at)
                .bind("officer", officer.name())
                .bind("role", officer.role())
                .bind("action", deed.action())
                .bind("subject", subject.key())
                .bind("hash", deed.about().hash())
                .bind("request", officer.request())
                .bind("topic", Topics.MINUTES)
                .bind("partitionKey", told == null ? null : told.partitionKey())
                .bind("type", Outbox.type(MinutesAccepted.class))
                .bind("payload", told == null ? null : Json.write(told))
                .execute());
    }

    /** All versions, oldest first, each with what became of it. */
    List<Version> versions(Subject subject) {
        return jdbi.withHandle(handle -> {
            Map<Integer, List<Step>> steps = new HashMap<>();
            Map<Integer, Version> versions = new LinkedHashMap<>();
            of(handle.createQuery(VERSIONS), subject)
                    .map((row, context) -> {
                        List<Step> taken = steps.computeIfAbsent(row.getInt("version"), version -> new ArrayList<>());
                        if (row.getString("step") != null) {
                            taken.add(Step.from(row));
                        }
                        versions.put(row.getInt("version"), Version.from(row, taken));
                        return taken;
                    })
                    .list();
            return List.copyOf(versions.values());
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

    /** A first version on its way in, and the state it enters with. */
    record First(Entry entry, MinutesState state) {}
}
