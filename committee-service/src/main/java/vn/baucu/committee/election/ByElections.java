package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;

/** The constituencies in which deputies are missing, and what of the earlier election a by-election takes over. */
@ApplicationScoped
public class ByElections {

    private static final String NAMED = """
            with named as (select c.* from organisation.constituency c
                join committee.vacancy v on v.constituency = c.constituency and v.election = :election
                where c.election = :earlier)
            """;

    private final Jdbi jdbi;

    ByElections(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many deputies each constituency of a by-election is missing; empty for a general election. */
    public Map<String, Integer> vacancies(String election) {
        Map<String, Integer> vacancies = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select constituency, seats from committee.vacancy where election = :election")
                .bind("election", election)
                .map((row, context) -> vacancies.put(row.getString(1), row.getInt(2)))
                .list());
        return vacancies;
    }

    Optional<ByElectionDocument> find(String election) {
        List<Vacancy> vacancies = vacancies(election).entrySet().stream()
                .map(vacancy -> new Vacancy(vacancy.getKey(), vacancy.getValue()))
                .toList();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select earlier, term_ends from committee.by_election where election = :election")
                .bind("election", election)
                .map((row, context) ->
                        new ByElectionDocument(row.getString(1), row.getObject(2, LocalDate.class), vacancies))
                .findOne());
    }

    /** The seats of every constituency of an election, by its code. */
    Map<String, ByElectionRules.Seats> seats(String election) {
        Map<String, ByElectionRules.Seats> seats = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select constituency, ballot_type, council_area, seats from organisation.constituency
                        where election = :election
                        """)
                .bind("election", election)
                .map((row, context) -> seats.put(
                        row.getString(1),
                        ByElectionRules.Seats.of(
                                BallotType.valueOf(row.getString(2)), row.getString(3), row.getInt(4))))
                .list());
        return seats;
    }

    void record(String election, ByElectionDocument byElection) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into committee.by_election (election, earlier, term_ends)
                            values (:election, :earlier, :termEnds)
                            """)
                    .bind("election", election)
                    .bind("earlier", byElection.earlier())
                    .bind("termEnds", byElection.termEnds())
                    .execute();
            handle.createUpdate("""
                            insert into committee.vacancy (election, constituency, seats)
                            select :election, constituency, seats
                            from unnest(:constituencies, :seats) as missing (constituency, seats)
                            """)
                    .bind("election", election)
                    .bindArray(
                            "constituencies",
                            String.class,
                            byElection.vacancies().stream()
                                    .map(Vacancy::constituency)
                                    .toList())
                    .bindArray(
                            "seats",
                            Integer.class,
                            byElection.vacancies().stream().map(Vacancy::seats).toList())
                    .execute();
        });
    }

    /** The areas, constituencies and polling areas concerned, as the first of the by-election; the nation is there. */
    List<Event> takenOver(String election, String earlier, LocalDate votingDay) {
        List<Event> events = new ArrayList<>();
        Map<String, AreaLevel> levels = new HashMap<>();
        jdbi.useHandle(handle -> handle
                .createQuery(NAMED + """
                        select distinct a.area, a.level, a.kind, a.name, a.parent, a.path, cardinality(a.path)
                        from named
                        join organisation.area cover on cover.election = :earlier and cover.area = any (named.covers)
                        join organisation.area a on a.election = :earlier
                            and (a.area = any (cover.path) or cover.area = any (a.path))
                        order by cardinality(a.path), a.area
                        """)
                .bind("election", election)
                .bind("earlier", earlier)
                .map((row, context) -> {
                    levels.put(row.getString("area"), AreaLevel.valueOf(row.getString("level")));
                    return area(election, row, levels);
                })
                .list()
                .stream()
                .filter(area -> area.level() != AreaLevel.NATION)
                .forEach(events::add));
        jdbi.useHandle(handle -> handle.createQuery(NAMED + """
                        select named.*, v.seats as missing from named
                        join committee.vacancy v on v.constituency = named.constituency and v.election = :election
                        order by named.constituency
                        """)
                .bind("election", election)
                .bind("earlier", earlier)
                .map((row, context) -> constituency(election, row, levels))
                .forEach(events::add));
        jdbi.useHandle(handle -> handle.createQuery(NAMED + """
                        select p.polling_area, p.kind, p.path, array_agg(named.constituency) as constituencies,
                            array_agg(named.ballot_type) as ballot_types
                        from named
                        join organisation.polling_area_ballot b
                            on b.election = :earlier and b.constituency = named.constituency
                        join organisation.polling_area p
                            on p.election = :earlier and p.polling_area = b.polling_area
                        group by p.polling_area, p.kind, p.path order by p.polling_area
                        """)
                .bind("election", election)
                .bind("earlier", earlier)
                .map((row, context) -> pollingArea(election, votingDay, row, levels))
                .forEach(events::add));
        return events;
    }

    private static AreaChanged area(String election, ResultSet row, Map<String, AreaLevel> levels) throws SQLException {
        return new AreaChanged(
                election,
                row.getString("area"),
                AreaLevel.valueOf(row.getString("level")),
                row.getString("kind"),
                row.getString("name"),
                row.getString("parent"),
                path(row, levels),
                1);
    }

    private static ConstituencyChanged constituency(String election, ResultSet row, Map<String, AreaLevel> levels)
            throws SQLException {
        return new ConstituencyChanged(
                election,
                row.getString("constituency"),
                BallotType.valueOf(row.getString("ballot_type")),
                row.getString("council_area"),
                path(row, levels),
                row.getInt("number"),
                row.getInt("missing"),
                codes(row, "covers"),
                1);
    }

    private static PollingAreaChanged pollingArea(
            String election, LocalDate votingDay, ResultSet row, Map<String, AreaLevel> levels) throws SQLException {
        List<String> constituencies = codes(row, "constituencies");
        List<String> types = codes(row, "ballot_types");
        Map<BallotType, String> byType = new EnumMap<>(BallotType.class);
        for (int i = 0; i < types.size(); i++) {
            byType.put(BallotType.valueOf(types.get(i)), constituencies.get(i));
        }
        return new PollingAreaChanged(
                election,
                row.getString("polling_area"),
                PollingAreaKind.valueOf(row.getString("kind")),
                votingDay,
                path(row, levels),
                byType,
                1);
    }

    private static AreaPath path(ResultSet row, Map<String, AreaLevel> levels) throws SQLException {
        Map<AreaLevel, String> path = new EnumMap<>(AreaLevel.class);
        for (String code : codes(row, "path")) {
            AreaLevel level = levels.get(code);
            if (level == null) {
                throw new IllegalStateException("an area of the path is missing: " + code);
            }
            path.put(level, code);
        }
        @Nullable String nation = path.get(AreaLevel.NATION);
        return new AreaPath(
                nation == null ? "" : nation,
                path.get(AreaLevel.PROVINCE),
                path.get(AreaLevel.DISTRICT),
                path.get(AreaLevel.COMMUNE));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
