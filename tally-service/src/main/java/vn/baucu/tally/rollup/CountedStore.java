package vn.baucu.tally.rollup;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.tally.figures.FigureColumns;

/** Remembers what is in the sums, so that a correction can take exactly that out again. */
@ApplicationScoped
class CountedStore {

    private final Jdbi jdbi;

    CountedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Keeps those that are newer than what is kept of their subjects, and says what each of them takes the place of, by
     * event key.
     */
    Map<String, Optional<Contribution>> keep(List<MinutesAccepted> minutes) {
        if (minutes.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> {
            var upsert = handle.createQuery("""
                            insert into counted as kept (election, polling_area, ballot_type, round, path, constituency,
                                minutes_version, hash, votes, accepted_at, quarantined, version, %s)
                            select election, polling_area, ballot_type, round, path, constituency,
                                minutes_version, hash, votes, accepted_at::timestamptz, quarantined, version, %s
                            from unnest(:elections, :pollingAreas, :ballotTypes, :rounds, :paths, :constituencies,
                                    :minutesVersions, :hashes, :votes, :acceptedAts, :quarantined, :versions, %p)
                                as now (election, polling_area, ballot_type, round, path, constituency,
                                    minutes_version, hash, votes, accepted_at, quarantined, version, %s)
                            on conflict (election, polling_area, ballot_type, round) do update set
                                path = excluded.path, constituency = excluded.constituency,
                                minutes_version = excluded.minutes_version, hash = excluded.hash,
                                votes = excluded.votes, accepted_at = excluded.accepted_at,
                                quarantined = excluded.quarantined,
                                version = excluded.version, %u
                            where kept.version < excluded.version
                            returning concat_ws('/', new.election, new.polling_area, new.ballot_type, new.round) as key,
                                old.*
                            """.replace("%s", FigureColumns.NAMES)
                            .replace("%p", FigureColumns.PARAMETERS)
                            .replace("%u", FigureColumns.REPLACED))
                    .bindArray("elections", String.class, each(minutes, MinutesAccepted::election))
                    .bindArray("pollingAreas", String.class, each(minutes, MinutesAccepted::pollingArea))
                    .bindArray("ballotTypes", String.class, each(minutes, event -> event.ballotType()
                            .name()))
                    .bindArray("rounds", String.class, each(minutes, event -> event.round()
                            .name()))
                    .bindArray(
                            "paths",
                            String.class,
                            each(minutes, event -> String.join("/", event.path().codes())))
                    .bindArray("constituencies", String.class, each(minutes, MinutesAccepted::constituency))
                    .bindArray("minutesVersions", Long.class, each(minutes, MinutesAccepted::minutesVersion))
                    .bindArray("hashes", String.class, each(minutes, MinutesAccepted::hash))
                    .bindArray("votes", String.class, each(minutes, event -> Json.write(event.votes())))
                    .bindArray("acceptedAts", String.class, each(minutes, event -> event.acceptedAt()
                            .toString()))
                    .bindArray("quarantined", Boolean.class, each(minutes, MinutesAccepted::quarantined))
                    .bindArray("versions", Long.class, each(minutes, MinutesAccepted::version));
            return FigureColumns.bind(upsert, each(minutes, MinutesAccepted::figures))
                    .map((row, context) -> Map.entry(row.getString("key"), contribution(row)))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    private static Optional<Contribution> contribution(ResultSet row) throws SQLException {
        String path = row.getString("path");
        return path == null
                ? Optional.empty()
                : Optional.of(new Contribution(
                        Arrays.asList(path.split("/", -1)),
                        row.getString("constituency"),
                        FigureColumns.read(row),
                        Json.read(row.getString("votes"), new TypeReference<Map<String, Long>>() {}),
                        row.getTimestamp("accepted_at").toInstant(),
                        row.getBoolean("quarantined")));
    }

    /** Where these polling areas were expected before, by event key. */
    Map<String, Placement> placed(List<PollingAreaChanged> areas) {
        if (areas.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select election, polling_area, path, constituencies from placed
                        where (election, polling_area) in (select * from unnest(:elections, :pollingAreas))
                        """)
                .bindArray("elections", String.class, each(areas, PollingAreaChanged::election))
                .bindArray("pollingAreas", String.class, each(areas, PollingAreaChanged::pollingArea))
                .map((row, context) -> Map.entry(
                        row.getString(1) + "/" + row.getString(2),
                        new Placement(
                                Arrays.asList(row.getString(3).split("/", -1)),
                                Json.read(row.getString(4), new TypeReference<Map<BallotType, String>>() {}))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void place(List<PollingAreaChanged> areas) {
        if (areas.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into placed (election, polling_area, path, constituencies)
                        select * from unnest(:elections, :pollingAreas, :paths, :constituencies)
                        on conflict (election, polling_area) do update set
                            path = excluded.path, constituencies = excluded.constituencies
                        """)
                .bindArray("elections", String.class, each(areas, PollingAreaChanged::election))
                .bindArray("pollingAreas", String.class, each(areas, PollingAreaChanged::pollingArea))
                .bindArray(
                        "paths",
                        String.class,
                        each(areas, event -> String.join("/", event.path().codes())))
                .bindArray("constituencies", String.class, each(areas, event -> Json.write(event.constituencies())))
                .execute());
    }

    private static <T, V> List<V> each(List<T> events, Function<T, V> part) {
        List<V> parts = new ArrayList<>(events.size());
        for (T event : events) {
            parts.add(part.apply(event));
        }
        return parts;
    }
}
