package vn.baucu.common.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;

/**
 * Writes the organisation of elections, whole batches in one statement a kind. committee-service calls it with what it
 * decides, the others with what they hear; so the copy cannot differ from the original.
 */
@ApplicationScoped
public class Organisation {

    private final Jdbi jdbi;

    Organisation(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void apply(Collection<? extends Event> events) {
        jdbi.useHandle(handle -> {
            elections(handle, only(events, ElectionChanged.class));
            areas(handle, there(events, AreaChanged.class, AreaChanged::removed));
            constituencies(handle, there(events, ConstituencyChanged.class, ConstituencyChanged::removed));
            pollingAreas(handle, there(events, PollingAreaChanged.class, PollingAreaChanged::removed));
            Removals.apply(handle, events);
            duties(handle, only(events, DutiesChanged.class));
        });
    }

    private static <E extends Event> List<E> only(Collection<? extends Event> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <E extends Event> List<E> there(
            Collection<? extends Event> events, Class<E> type, Predicate<E> removed) {
        return only(events, type).stream().filter(removed.negate()).toList();
    }

    private static void elections(Handle handle, List<ElectionChanged> events) {
        for (ElectionChanged event : events) {
            handle.createUpdate("""
                            insert into organisation.election
                                (election, kind, regime, name, voting_day, phase, verification, calendar, minutes_policy, version)
                            values (:election, :kind, :regime, :name, :votingDay, :phase, :verification, :calendar,
                                :minutesPolicy, :version)
                            on conflict (election) do update set
                                kind = excluded.kind, regime = excluded.regime, name = excluded.name,
                                voting_day = excluded.voting_day, phase = excluded.phase,
                                verification = excluded.verification, calendar = excluded.calendar, minutes_policy = excluded.minutes_policy,
                                version = excluded.version
                            """)
                    .bind("election", event.election())
                    .bind("kind", event.kind())
                    .bind("regime", event.regime())
                    .bind("name", event.name())
                    .bind("votingDay", event.votingDay())
                    .bind("phase", event.phase())
                    .bind("verification", Json.write(event.verification()))
                    .bind("calendar", Json.write(event.calendar()))
                    .bind(
                            "minutesPolicy",
                            Json.write(Optional.ofNullable(event.minutes()).orElse(MinutesPolicy.NONE)))
                    .bind("version", event.version())
                    .execute();
        }
    }

    private static void areas(Handle handle, List<AreaChanged> events) {
        if (events.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into organisation.area (election, area, level, kind, name, parent, path, version)
                        select election, area, level, kind, name, parent, string_to_array(path, '/'), version
                        from unnest(:elections, :areas, :levels, :kinds, :names, :parents, :paths, :versions)
                            as changed (election, area, level, kind, name, parent, path, version)
                        on conflict (election, area) do update set
                            level = excluded.level, kind = excluded.kind, name = excluded.name,
                            parent = excluded.parent, path = excluded.path, version = excluded.version
                        """)
                .bindArray("elections", String.class, each(events, AreaChanged::election))
                .bindArray("areas", String.class, each(events, AreaChanged::area))
                .bindArray("levels", String.class, each(events, event -> event.level()
                        .name()))
                .bindArray("kinds", String.class, each(events, AreaChanged::kind))
                .bindArray("names", String.class, each(events, AreaChanged::name))
                .bindArray("parents", String.class, each(events, AreaChanged::parent))
                .bindArray(
                        "paths",
                        String.class,
                        each(events, event -> path(event.path().codes())))
                .bindArray("versions", Long.class, each(events, AreaChanged::version))
                .execute();
    }

    private static void constituencies(Handle handle, List<ConstituencyChanged> events) {
        if (events.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into organisation.constituency
                            (election, constituency, ballot_type, council_area, path, number, seats, covers, version)
                        select election, constituency, ballot_type, council_area, string_to_array(path, '/'),
                            number, seats, string_to_array(covers, '/'), version
                        from unnest(:elections, :constituencies, :ballotTypes, :councilAreas, :paths, :numbers, :seats,
                                :covers, :versions)
                            as changed (election, constituency, ballot_type, council_area, path, number, seats, covers, version)
                        on conflict (election, constituency) do update set
                            ballot_type = excluded.ballot_type, council_area = excluded.council_area,
                            path = excluded.path, number = excluded.number, seats = excluded.seats,
                            covers = excluded.covers, version = excluded.version
                        """)
                .bindArray("elections", String.class, each(events, ConstituencyChanged::election))
                .bindArray("constituencies", String.class, each(events, ConstituencyChanged::constituency))
                .bindArray("ballotTypes", String.class, each(events, event -> event.ballotType()
                        .name()))
                .bindArray("councilAreas", String.class, each(events, ConstituencyChanged::councilArea))
                .bindArray(
                        "paths",
                        String.class,
                        each(events, event -> path(event.path().codes())))
                .bindArray("numbers", Integer.class, each(events, ConstituencyChanged::number))
                .bindArray("seats", Integer.class, each(events, ConstituencyChanged::seats))
                .bindArray("covers", String.class, each(events, event -> path(event.covers())))
                .bindArray("versions", Long.class, each(events, ConstituencyChanged::version))
                .execute();
    }

    private static void pollingAreas(Handle handle, List<PollingAreaChanged> events) {
        if (events.isEmpty()) {
            return;
        }
        List<String> elections = each(events, PollingAreaChanged::election);
        List<String> codes = each(events, PollingAreaChanged::pollingArea);
        handle.createUpdate("""
                        insert into organisation.polling_area
                            (election, polling_area, kind, voting_date, path, area_path, version)
                        select election, polling_area, kind, voting_date::date, string_to_array(path, '/'), area_path, version
                        from unnest(:elections, :codes, :kinds, :votingDates, :paths, :areaPaths, :versions)
                            as changed (election, polling_area, kind, voting_date, path, area_path, version)
                        on conflict (election, polling_area) do update set
                            kind = excluded.kind, voting_date = excluded.voting_date, path = excluded.path,
                            area_path = excluded.area_path,
                            version = excluded.version
                        """)
                .bindArray("elections", String.class, elections)
                .bindArray("codes", String.class, codes)
                .bindArray("kinds", String.class, each(events, event -> event.kind()
                        .name()))
                .bindArray("votingDates", String.class, each(events, event -> event.votingDate()
                        .toString()))
                .bindArray(
                        "paths",
                        String.class,
                        each(events, event -> path(event.path().codes())))
                .bindArray("areaPaths", String.class, each(events, event -> Json.write(event.path())))
                .bindArray("versions", Long.class, each(events, PollingAreaChanged::version))
                .execute();
        ballots(handle, events);
    }

    /** A first version has nothing to take the place of: the whole nation is imported without a look for what is not there. */
    private static void ballots(Handle handle, List<PollingAreaChanged> events) {
        List<PollingAreaChanged> later =
                events.stream().filter(event -> event.version() > 1).toList();
        if (!later.isEmpty()) {
            handle.createUpdate("""
                            delete from organisation.polling_area_ballot
                            where (election, polling_area) in (select * from unnest(:elections, :codes))
                            """)
                    .bindArray("elections", String.class, each(later, PollingAreaChanged::election))
                    .bindArray("codes", String.class, each(later, PollingAreaChanged::pollingArea))
                    .execute();
        }
        List<String[]> rows = new ArrayList<>();
        for (PollingAreaChanged event : events) {
            for (Map.Entry<BallotType, String> ballot : event.constituencies().entrySet()) {
                rows.add(new String[] {
                    event.election(), event.pollingArea(), ballot.getKey().name(), ballot.getValue()
                });
            }
        }
        handle.createUpdate("""
                        insert into organisation.polling_area_ballot (election, polling_area, ballot_type, constituency)
                        select * from unnest(:elections, :codes, :ballotTypes, :constituencies)
                        on conflict (election, polling_area, ballot_type) do update set
                            constituency = excluded.constituency
                        """)
                .bindArray("elections", String.class, each(rows, row -> row[0]))
                .bindArray("codes", String.class, each(rows, row -> row[1]))
                .bindArray("ballotTypes", String.class, each(rows, row -> row[2]))
                .bindArray("constituencies", String.class, each(rows, row -> row[3]))
                .execute();
    }

    private static void duties(Handle handle, List<DutiesChanged> events) {
        if (events.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        delete from organisation.duty
                        where (actor, election) in (select * from unnest(:actors, :elections))
                        """)
                .bindArray("actors", String.class, each(events, DutiesChanged::actor))
                .bindArray("elections", String.class, each(events, DutiesChanged::election))
                .execute();
        var insert = handle.prepareBatch("""
                insert into organisation.duty (actor, election, role, scope, valid_from, valid_until)
                values (:actor, :election, :role, :scope, :from, :until)
                on conflict do nothing
                """);
        for (DutiesChanged event : events) {
            for (DutyGiven duty : event.duties()) {
                insert.bind("actor", event.actor())
                        .bind("election", event.election())
                        .bind("role", duty.role())
                        .bind("scope", duty.scope())
                        .bind("from", duty.from())
                        .bind("until", duty.until())
                        .add();
            }
        }
        insert.execute();
    }

    private static <T, V> List<V> each(List<T> events, Function<T, V> part) {
        List<V> parts = new ArrayList<>(events.size());
        for (T event : events) {
            parts.add(part.apply(event));
        }
        return parts;
    }

    private static String path(List<String> codes) {
        return String.join("/", codes);
    }
}
