package vn.baucu.tally.turnout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** Turnout added up polling area by polling area from the log of reports, and nothing else. */
record NaiveTurnout(List<Station> stations) {

    /** A polling area that votes on a ballot type; its reports by day and milestone, the last of each. */
    private record Station(
            String pollingArea,
            List<String> path,
            LocalDate votes,
            BallotType ballotType,
            long listedNow,
            long rollVersionNow,
            NavigableMap<String, Reported> reports) {}

    private record Reported(long voted, long listed, long rollVersion, Instant at) {}

    /** What a sum says, without what follows from it. */
    record Line(
            String subject,
            long pollingAreas,
            long counted,
            long expected,
            long reported,
            long complete,
            long voted,
            long listed,
            long listedNow,
            long rollVersion,
            long rollVersionNow,
            @Nullable Instant cutOff) {

        static Line of(TurnoutView view) {
            return new Line(
                    view.subject(),
                    view.pollingAreas(),
                    view.counted(),
                    view.expected(),
                    view.reported(),
                    view.complete(),
                    view.voted(),
                    view.listed(),
                    view.listedNow(),
                    view.rollVersion(),
                    view.rollVersionNow(),
                    view.cutOff());
        }
    }

    static NaiveTurnout read(Jdbi jdbi, String election) {
        Map<String, TreeMap<String, Reported>> reports = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select * from turnout_report where election = :e order by version")
                .bind("e", election)
                .map((row, context) -> reports.computeIfAbsent(
                                row.getString("polling_area") + row.getString("ballot_type"), key -> new TreeMap<>())
                        .put(
                                row.getString("day") + " " + row.getString("milestone"),
                                new Reported(
                                        row.getLong("voted"),
                                        row.getLong("listed"),
                                        row.getLong("roll_version"),
                                        row.getTimestamp("entered_at").toInstant())))
                .forEach(replaced -> {}));
        return new NaiveTurnout(jdbi.withHandle(handle -> handle.createQuery("""
                        select p.polling_area, array_to_string(p.path, '/') as path, p.voting_date, b.ballot_type,
                            (select listed from voter_roll r where (r.election, r.polling_area, r.ballot_type)
                                = (b.election, b.polling_area, b.ballot_type)) as listed,
                            (select version from voter_roll r where (r.election, r.polling_area, r.ballot_type)
                                = (b.election, b.polling_area, b.ballot_type)) as version
                        from organisation.polling_area p join organisation.polling_area_ballot b using (election, polling_area)
                        where election = :e order by p.polling_area
                        """)
                .bind("e", election)
                .map((row, context) -> new Station(
                        row.getString("polling_area"),
                        Arrays.asList(row.getString("path").split("/", -1)),
                        row.getObject("voting_date", LocalDate.class),
                        BallotType.valueOf(row.getString("ballot_type")),
                        row.getLong("listed"),
                        row.getLong("version"),
                        reports.getOrDefault(
                                row.getString("polling_area") + row.getString("ballot_type"), new TreeMap<>())))
                .list()));
    }

    Asked asked(BallotType ballotType, LocalDate day, String milestone) {
        return new Asked(
                stations.stream()
                        .filter(station -> station.ballotType() == ballotType)
                        .toList(),
                day,
                milestone);
    }

    /** What is asked of one ballot type at one moment. */
    record Asked(List<Station> stations, LocalDate day, String milestone) {

        Line sum(String area) {
            List<Station> below = below(area, station -> area).getOrDefault(area, List.of());
            return line(area, below);
        }

        List<Line> below(String area) {
            List<Line> lines = new ArrayList<>();
            below(area, station -> {
                        int place = station.path().indexOf(area) + 1;
                        return place < station.path().size() ? station.path().get(place) : station.pollingArea();
                    })
                    .forEach((child, found) -> lines.add(line(child, found)));
            return lines;
        }

        List<Line> complete(String area) {
            List<Line> lines = new ArrayList<>();
            below(area, Station::pollingArea).forEach((child, found) -> lines.add(line(child, found)));
            return lines.stream().filter(line -> line.complete() == 1).toList();
        }

        List<Line> extreme(String area, boolean highest, int number) {
            Comparator<Line> byRate =
                    (one, other) -> Long.compare(one.voted() * other.listed(), other.voted() * one.listed());
            return below(area).stream()
                    .filter(line -> line.listed() > 0)
                    .sorted((highest ? byRate.reversed() : byRate).thenComparing(Line::subject))
                    .limit(number)
                    .toList();
        }

        List<MissingTurnout> missing(String area) {
            List<MissingTurnout> missing = new ArrayList<>();
            for (Station station : stations) {
                if (station.path().contains(area)
                        && station.votes().equals(day)
                        && !station.reports().containsKey(day + " " + milestone)) {
                    String last = station.reports().floorKey(day + " 99");
                    missing.add(new MissingTurnout(
                            station.pollingArea(),
                            station.path(),
                            last == null || !last.startsWith(day.toString()) ? null : last.substring(11)));
                }
            }
            return missing;
        }

        private Map<String, List<Station>> below(String area, Function<Station, String> child) {
            TreeMap<String, List<Station>> found = new TreeMap<>();
            for (Station station : stations) {
                if (station.path().contains(area)) {
                    found.computeIfAbsent(child.apply(station), key -> new ArrayList<>())
                            .add(station);
                }
            }
            return found;
        }

        private Line line(String subject, List<Station> below) {
            String moment = day + " " + milestone;
            long counted = 0;
            long expected = 0;
            long reported = 0;
            long complete = 0;
            long voted = 0;
            long listed = 0;
            long listedNow = 0;
            long rollVersion = 0;
            long rollVersionNow = 0;
            Instant cutOff = null;
            for (Station station : below) {
                expected += station.votes().equals(day) ? 1 : 0;
                listedNow += station.listedNow();
                rollVersionNow += station.rollVersionNow();
                Map.Entry<String, Reported> last = station.reports().floorEntry(moment);
                if (last != null) {
                    Reported report = last.getValue();
                    counted++;
                    reported += last.getKey().equals(moment) ? 1 : 0;
                    complete += report.listed() > 0 && report.voted() == report.listed() ? 1 : 0;
                    voted += report.voted();
                    listed += report.listed();
                    rollVersion += report.rollVersion();
                    cutOff = cutOff == null || report.at().isAfter(cutOff) ? report.at() : cutOff;
                }
            }
            return new Line(
                    subject,
                    below.size(),
                    counted,
                    expected,
                    reported,
                    complete,
                    voted,
                    listed,
                    listedNow,
                    rollVersion,
                    rollVersionNow,
                    cutOff);
        }
    }
}
