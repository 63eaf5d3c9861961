package vn.baucu.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/**
 * A small nation whose minutes, rounds and reasons are made up at random and written straight into the tables, as they
 * could stand in the middle of the night. Codes are those of no other election's areas but are the same in each of these.
 */
public record RandomNight(String election, Jdbi jdbi, Random random) {

    public static final List<BallotType> BALLOT_TYPES =
            List.of(BallotType.NATIONAL_ASSEMBLY, BallotType.COMMUNE_COUNCIL);

    /** Every area and constituency that may be asked about, and one that does not exist. */
    public List<String> subjects() {
        List<String> subjects = new ArrayList<>(areas());
        subjects.addAll(jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct constituency from organisation.polling_area_ballot where election = :e")
                .bind("e", election)
                .mapTo(String.class)
                .list()));
        subjects.add("rd-nowhere");
        return subjects;
    }

    public List<String> areas() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select area from organisation.area where election = :e order by area")
                        .bind("e", election)
                        .mapTo(String.class)
                        .list());
    }

    /** The rows of the election, arrays as text with slashes. */
    public List<Map<String, Object>> rows(String columns, String table) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + columns + " from " + table + " where election = :e")
                        .bind("e", election)
                        .mapToMap()
                        .list());
    }

    public static boolean below(Object path, String area) {
        return List.of(path.toString().split("/", -1)).contains(area);
    }

    public RandomNight filled() {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            insert into organisation.election
                                (election, kind, regime, name, voting_day, phase, verification, calendar, version)
                            values (:e, 'GENERAL', 'vn-2015', 'Bầu cử', '2021-05-23', 'COUNTING', '{}', '{}', 1)
                            """).bind("e", election).execute();
            area(handle, "VN", "NATION", "VN");
            for (String province : List.of("rda", "rdb")) {
                area(handle, province, "PROVINCE", "VN/" + province);
                for (int d = 1; d <= 2; d++) {
                    String district = province + d;
                    area(handle, district, "DISTRICT", "VN/" + province + "/" + district);
                    // An island district has no commune.
                    for (int c = 1; c <= 2 && !district.equals("rdb2"); c++) {
                        String commune = district + c;
                        area(handle, commune, "COMMUNE", "VN/" + province + "/" + district + "/" + commune);
                        pollingAreas(handle, commune, "VN/" + province + "/" + district + "/" + commune);
                    }
                }
            }
            pollingAreas(handle, "rdb2", "VN/rdb/rdb2");
            rounds(handle);
            places(handle).forEach(place -> minutes(handle, place));
        });
        return this;
    }

    private void area(Handle handle, String area, String level, String path) {
        handle.execute("""
                insert into organisation.area (election, area, level, kind, name, parent, path, version)
                values (?, ?, ?, ?, ?, null, string_to_array(?, '/'), 1)
                """, election, area, level, level, "Địa bàn " + area, path);
    }

    private void pollingAreas(Handle handle, String lowest, String path) {
        for (int i = 1; i <= 3; i++) {
            String pollingArea = lowest + "-00" + i;
            handle.execute("""
                    insert into organisation.polling_area
                        (election, polling_area, kind, voting_date, path, area_path, version)
                    values (?, ?, 'REGULAR', cast(? as date), string_to_array(?, '/'), '{}', 1)
                    """, election, pollingArea, random.nextInt(5) == 0 ? "2021-05-21" : "2021-05-23", path);
            ballot(
                    handle,
                    pollingArea,
                    BallotType.NATIONAL_ASSEMBLY,
                    "NA-" + path.split("/", -1)[1] + "-" + (i % 2 + 1));
            if (path.split("/", -1).length == 4 && random.nextInt(6) > 0) {
                ballot(handle, pollingArea, BallotType.COMMUNE_COUNCIL, "CC-" + lowest + "-1");
            }
        }
    }

    private void ballot(Handle handle, String pollingArea, BallotType ballotType, String constituency) {
        handle.execute(
                "insert into organisation.polling_area_ballot values (?, ?, ?, ?)",
                election,
                pollingArea,
                ballotType.name(),
                constituency);
    }

    /** A repeat election in some polling areas of one unit, an additional one in all of another. */
    private void rounds(Handle handle) {
        round(handle, "NA-rda-1", "REPEAT", "ANNULMENT", false);
        round(handle, "NA-rdb-1", "ADDITIONAL", "SHORTAGE", true);
        handle.createUpdate("""
                        insert into further_round_area (election, polling_area, ballot_type, constituency, round, voting_date)
                        select b.election, b.polling_area, b.ballot_type, b.constituency, f.round, f.voting_date
                        from organisation.polling_area_ballot b join further_round f using (election, constituency)
                        where election = :e and (f.whole or hashtext(b.polling_area || :salt) % 2 = 0)
                        """)
                .bind("e", election)
                .bind("salt", "" + random.nextInt())
                .execute();
    }

    private void round(Handle handle, String constituency, String round, String trigger, boolean whole) {
        handle.execute("""
                insert into further_round (election, constituency, ballot_type, round, trigger, voting_date, whole, seats,
                    candidates, version)
                values (?, ?, 'NATIONAL_ASSEMBLY', ?, ?, '2021-06-06', ?, 3, array['a', 'b'], 1)
                """, election, constituency, round, trigger, whole);
    }

    private record Place(String pollingArea, String ballotType, String constituency, String path, Round round) {}

    private List<Place> places(Handle handle) {
        return handle.createQuery("""
                        select b.*, array_to_string(p.path, '/') as path, 'FIRST' as round
                        from organisation.polling_area_ballot b
                        join organisation.polling_area p using (election, polling_area) where election = :e
                        union all
                        select b.*, array_to_string(p.path, '/'), f.round
                        from organisation.polling_area_ballot b
                        join further_round_area f using (election, polling_area, ballot_type)
                        join organisation.polling_area p using (election, polling_area) where election = :e
                        """)
                .bind("e", election)
                .map((row, context) -> new Place(
                        row.getString("polling_area"),
                        row.getString("ballot_type"),
                        row.getString("constituency"),
                        row.getString("path"),
                        Round.valueOf(row.getString("round"))))
                .list();
    }

    private void minutes(Handle handle, Place place) {
        for (int version = 1; random.nextInt(3) == 0; version++) {
            handle.execute(
                    """
                    insert into outstanding_reason (election, polling_area, ballot_type, round, version, reason, entered_by,
                        entered_at)
                    values (?, ?, ?, ?, ?, ?, 'to', now())
                    """,
                    election,
                    place.pollingArea(),
                    place.ballotType(),
                    place.round().name(),
                    version,
                    random.nextBoolean() ? "NO_NETWORK" : "RECOUNT");
        }
        int versions = random.nextInt(3);
        for (int version = 1; version <= versions; version++) {
            enter(handle, place, version);
        }
        if (versions > 0) {
            head(handle, place, versions);
        }
    }

    private void enter(Handle handle, Place place, int version) {
        int n = 100 + random.nextInt(500);
        String time = "2021-05-23T15:" + (10 + random.nextInt(3)) + ":00Z";
        handle.execute(
                """
                insert into minutes (election, polling_area, ballot_type, round, version, constituency, list_version, listed,
                    voted, received, issued, collected, valid, invalid, unused, spoiled, votes, explanations, entered_by,
                    entered_as, entered_at, content_hash, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, 10, 30, 0, ?, '{}', 'to', 'POLLING_TEAM',
                    cast(? as timestamptz), '', '', ?)
                """,
                election,
                place.pollingArea(),
                place.ballotType(),
                place.round().name(),
                version,
                place.constituency(),
                n + 20,
                n + 10,
                n + 40,
                n + 10,
                n + 10,
                n,
                "{\"a\":" + n + ",\"b\":" + n / 2 + "}",
                time,
                place.pollingArea() + place.ballotType() + place.round() + version);
        if (random.nextInt(3) == 0) {
            handle.execute(
                    """
                    insert into minutes_step (election, polling_area, ballot_type, round, version, step, actor, at)
                    values (?, ?, ?, ?, ?, 'RETURNED', 'to', cast(? as timestamptz) + interval '5 minutes')
                    """,
                    election,
                    place.pollingArea(),
                    place.ballotType(),
                    place.round().name(),
                    version,
                    time);
        }
    }

    private void head(Handle handle, Place place, int versions) {
        String state = List.of("SUBMITTED", "RETURNED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "QUARANTINED")
                .get(random.nextInt(6));
        boolean accepted = state.equals("ACCEPTED") || (versions == 2 && random.nextBoolean());
        boolean quarantined = state.equals("QUARANTINED") && !accepted;
        int counts = state.equals("ACCEPTED") ? versions : 1;
        int count = accepted || quarantined ? 1 + random.nextInt(2) : 0;
        handle.execute(
                """
                insert into minutes_head (election, polling_area, ballot_type, round, latest_version, state,
                    accepted_version, quarantined_version, accepted_count)
                values (?, ?, ?, ?, ?, ?, nullif(?, 0), nullif(?, 0), ?)
                """,
                election,
                place.pollingArea(),
                place.ballotType(),
                place.round().name(),
                versions,
                state,
                accepted ? counts : 0,
                quarantined ? counts : 0,
                count);
        if (count > 0 && random.nextInt(5) > 0) {
            counted(handle, place, counts, quarantined, random.nextInt(5) == 0 ? count - 1 : count);
        }
    }

    /** A few are still in the sums of where their polling area lay before. */
    private void counted(Handle handle, Place place, int version, boolean quarantined, int count) {
        handle.execute(
                """
                insert into counted (election, polling_area, ballot_type, round, path, constituency, minutes_version, hash,
                    listed, voted, received, issued, collected, valid, invalid, unused, spoiled, votes, accepted_at,
                    quarantined, version)
                select election, polling_area, ballot_type, round, ?, constituency, version, hash, listed, voted, received,
                    issued, collected, valid, invalid, unused, spoiled, votes, entered_at, ?, ?
                from minutes
                where election = ? and polling_area = ? and ballot_type = ? and round = ? and version = ?
                """,
                random.nextInt(8) == 0 ? "VN/rda/rda1/rda11" : place.path(),
                quarantined,
                count,
                election,
                place.pollingArea(),
                place.ballotType(),
                place.round().name(),
                version);
    }
}
