package vn.baucu.tally.turnout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.TurnoutReported;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.tally.turnout.Station.Roll;

/** The tables of turnout. Reports are only ever inserted; the head row is the lock of a polling area. */
@ApplicationScoped
class TurnoutStore {

    private static final List<String> BALLOT_TYPES =
            Arrays.stream(BallotType.values()).map(BallotType::name).toList();

    private final Jdbi jdbi;

    TurnoutStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Locks these polling areas in their order, below an area if one is given, and says how they stand. */
    Map<String, Station> lock(String election, @Nullable String area, Collection<String> pollingAreas) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into turnout_head (election, polling_area, version)
                            select election, polling_area, 0 from organisation.polling_area
                            where election = :election and polling_area = any (:pollingAreas)
                              and (cast(:area as text) is null or cast(:area as text) = any (path))
                            order by polling_area
                            on conflict do nothing
                            """)
                    .bind("election", election)
                    .bind("area", area)
                    .bindArray("pollingAreas", String.class, pollingAreas)
                    .execute();
            Map<String, Station> stations = new TreeMap<>();
            handle.createQuery("""
                            select h.polling_area, h.version, p.area_path, p.voting_date from turnout_head h
                            join organisation.polling_area p using (election, polling_area)
                            where h.election = :election and h.polling_area = any (:pollingAreas)
                              and (cast(:area as text) is null or cast(:area as text) = any (p.path))
                            order by h.polling_area for update of h
                            """)
                    .bind("election", election)
                    .bind("area", area)
                    .bindArray("pollingAreas", String.class, pollingAreas)
                    .map((row, context) -> new Station(
                            row.getString("polling_area"),
                            Json.read(row.getString("area_path"), AreaPath.class),
                            row.getObject("voting_date", LocalDate.class),
                            new EnumMap<>(BallotType.class),
                            new EnumMap<>(BallotType.class),
                            row.getLong("version")))
                    .forEach(station -> stations.put(station.pollingArea(), station));
            rolls(handle, election, stations);
            reported(handle, election, stations);
            return stations;
        });
    }

    private static void rolls(Handle handle, String election, Map<String, Station> stations) {
        handle.createQuery("""
                        select r.* from voter_roll r
                        join organisation.polling_area_ballot b using (election, polling_area, ballot_type)
                        where r.election = :election and r.polling_area = any (:pollingAreas)
                        """)
                .bind("election", election)
                .bindArray("pollingAreas", String.class, stations.keySet())
                .map((row, context) -> Objects.requireNonNull(stations.get(row.getString("polling_area")))
                        .rolls()
                        .put(
                                BallotType.valueOf(row.getString("ballot_type")),
                                new Roll(row.getLong("listed"), row.getLong("version"))))
                .list();
    }

    private static void reported(Handle handle, String election, Map<String, Station> stations) {
        handle.createQuery("""
                        select c.polling_area, c.ballot_type, to_char(told.moment, 'HH24:MI') as milestone, told.voted
                        from turnout_course c
                        cross join lateral unnest(c.moments, c.voted) as told (moment, voted)
                        where c.election = :election and c.ballot_type = any (:ballotTypes)
                          and c.polling_area = any (:pollingAreas)
                        order by told.moment
                        """)
                .bind("election", election)
                .bindArray("ballotTypes", String.class, BALLOT_TYPES)
                .bindArray("pollingAreas", String.class, stations.keySet())
                .map((row, context) -> Objects.requireNonNull(stations.get(row.getString("polling_area")))
                        .reported()
                        .computeIfAbsent(BallotType.valueOf(row.getString("ballot_type")), type -> new TreeMap<>())
                        .put(row.getString("milestone"), row.getLong("voted")))
                .list();
    }

    /** What the report changes, as the next version of its polling area. */
    void add(String election, Station station, Report report, Officer officer, Instant at) {
        long version = station.version() + 1;
        jdbi.useHandle(handle -> {
            PreparedBatch reports = handle.prepareBatch("""
                    insert into turnout_report (election, polling_area, ballot_type, day, milestone, version, voted,
                        listed, roll_version, reason, by_phone, entered_by, entered_as, entered_at)
                    values (:election, :pollingArea, :ballotType, :day, :milestone, :version, :voted,
                        :listed, :rollVersion, :reason, :byPhone, :enteredBy, :enteredAs, :at)
                    """);
            report.voted().forEach((ballotType, voted) -> {
                Roll roll = station.rolls().getOrDefault(ballotType, new Roll(0, 0));
                reports.bind("election", election)
                        .bind("pollingArea", report.pollingArea())
                        .bind("ballotType", ballotType)
                        .bind("day", station.day())
                        .bind("milestone", report.milestone())
                        .bind("version", version)
                        .bind("voted", voted)
                        .bind("listed", roll.listed())
                        .bind("rollVersion", roll.version())
                        .bind("reason", report.reason())
                        .bind("byPhone", report.byPhone())
                        .bind("enteredBy", officer.name())
                        .bind("enteredAs", officer.role())
                        .bind("at", at)
                        .add();
            });
            reports.execute();
            follow(handle, election, report);
            handle.createUpdate("update turnout_head set version = :version"
                            + " where election = :election and polling_area = :pollingArea")
                    .bind("version", version)
                    .bind("election", election)
                    .bind("pollingArea", report.pollingArea())
                    .execute();
        });
    }

    /** Its courses anew, from all that it ever reported; whoever else reports for it waits for the head row. */
    private static void follow(Handle handle, String election, Report report) {
        handle.createUpdate("""
                        insert into turnout_course (election, ballot_type, polling_area, moments, voted, listed,
                            roll_versions, entered_at)
                        select election, ballot_type, polling_area, moments, voted, listed, roll_versions, entered_at
                        from reported_course
                        where election = :election and polling_area = :pollingArea
                          and ballot_type = any (:ballotTypes)
                        on conflict (election, ballot_type, polling_area) do update set
                            moments = excluded.moments, voted = excluded.voted, listed = excluded.listed,
                            roll_versions = excluded.roll_versions, entered_at = excluded.entered_at
                        """)
                .bind("election", election)
                .bind("pollingArea", report.pollingArea())
                .bindArray(
                        "ballotTypes",
                        String.class,
                        report.voted().keySet().stream().map(BallotType::name).toList())
                .execute();
    }

    /** All that a polling area has reported, as its event tells it. */
    TurnoutReported state(String election, Station station, boolean anew) {
        List<TurnoutReported.Milestone> milestones = jdbi.withHandle(handle -> handle.createQuery("""
                        select c.ballot_type, to_char(told.moment, 'HH24:MI') as milestone, told.voted, told.listed,
                            told.roll_version, told.entered_at
                        from turnout_course c
                        cross join lateral unnest(c.moments, c.voted, c.listed, c.roll_versions, c.entered_at)
                            as told (moment, voted, listed, roll_version, entered_at)
                        where c.election = :election and c.ballot_type = any (:ballotTypes)
                          and c.polling_area = :pollingArea
                        order by told.moment, c.ballot_type
                        """)
                .bind("election", election)
                .bindArray("ballotTypes", String.class, BALLOT_TYPES)
                .bind("pollingArea", station.pollingArea())
                .map((row, context) -> new TurnoutReported.Milestone(
                        BallotType.valueOf(row.getString("ballot_type")),
                        row.getString("milestone"),
                        row.getLong("voted"),
                        row.getLong("listed"),
                        row.getLong("roll_version"),
                        row.getTimestamp("entered_at").toInstant()))
                .list());
        return new TurnoutReported(
                election,
                station.pollingArea(),
                station.path(),
                station.day(),
                milestones,
                anew ? station.version() + 1 : station.version());
    }

    /** Whether nothing new is said. */
    static boolean says(Station station, Report report) {
        return report.voted().entrySet().stream().allMatch(entry -> {
            NavigableMap<String, Long> reported = station.reported().get(entry.getKey());
            return reported != null && entry.getValue().equals(reported.get(report.milestone()));
        });
    }
}
