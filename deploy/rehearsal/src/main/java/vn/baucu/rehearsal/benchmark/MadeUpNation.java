package vn.baucu.rehearsal.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Polling areas and minutes of a nation of four levels, made up by the database itself as fast as it can. */
final class MadeUpNation {

    static final String ELECTION = "rebuild";

    private static final int PROVINCES = 63;
    private static final int DISTRICTS = 11;
    private static final int AREAS_IN_COMMUNE = 8;

    private static final List<String> SQL = List.of("""
            insert into organisation.election
                (election, kind, regime, name, voting_day, phase, verification, calendar, version)
            values ('%e', 'GENERAL', 'vn-2015', 'Đo lường', '2021-05-23', 'COUNTING', '{}', '{}', 1)
            """, """
            create temporary table place as
            select i, lpad((i %% %p + 1)::text, 2, '0') as province,
                lpad((i %% %p + 1)::text, 2, '0') || lpad((i / %p %% %d + 1)::text, 2, '0') as district,
                lpad((i %% %p + 1)::text, 2, '0') || lpad((i / %p %% %d + 1)::text, 2, '0')
                    || lpad((i / (%p * %d) %% %c + 1)::text, 3, '0') as commune
            from generate_series(0, %n - 1) i
            """, """
            insert into organisation.area (election, area, level, kind, name, parent, path, version)
            select '%e', 'VN', 'NATION', 'NATION', 'Việt Nam', null, array['VN'], 1
            union all select distinct '%e', province, 'PROVINCE', 'PROVINCE', province, 'VN', array['VN', province], 1
                from place
            union all select distinct '%e', district, 'DISTRICT', 'DISTRICT', district, province,
                array['VN', province, district], 1 from place
            union all select distinct '%e', commune, 'COMMUNE', 'COMMUNE', commune, district,
                array['VN', province, district, commune], 1 from place
            """, """
            insert into organisation.polling_area
                (election, polling_area, kind, voting_date, path, area_path, version)
            select '%e', 'p' || i, 'REGULAR', '2021-05-23', array['VN', province, district, commune],
                json_build_object('nation', 'VN', 'province', province, 'district', district, 'commune', commune)::text, 1
            from place
            """, """
            insert into organisation.polling_area_ballot (election, polling_area, ballot_type, constituency)
            select '%e', 'p' || i, ballot_type, unit from place
            cross join lateral (values
                ('NATIONAL_ASSEMBLY', 'NA-' || province || '-' || i / %p %% 3 + 1),
                ('PROVINCIAL_COUNCIL', 'PC-' || province || '-' || i / %p %% 15 + 1),
                ('DISTRICT_COUNCIL', 'DC-' || district || '-' || i / (%p * %d) %% 8 + 1),
                ('COMMUNE_COUNCIL', 'CC-' || commune || '-' || i %% 5 + 1)) ballot (ballot_type, unit)
            """, """
            insert into minutes (election, polling_area, ballot_type, round, version, constituency, list_version, listed,
                voted, received, issued, collected, valid, invalid, unused, spoiled, votes, explanations, entered_by,
                entered_as, entered_at, content_hash, previous_hash, hash)
            select election, polling_area, ballot_type, 'FIRST', 1, constituency, 1, n + 20, n + 10, n + 40, n + 10,
                n + 10, n, 10, 30, 0, '{"' || constituency || '-01":' || n || ',"' || constituency || '-02":' || n - 20
                    || ',"' || constituency || '-03":' || n / 2 || ',"' || constituency || '-04":' || n / 3 || ',"'
                    || constituency || '-05":0}', '{}', 'team', 'POLLING_TEAM', '2021-05-23T15:00:00Z',
                md5(polling_area || ballot_type), '', encode(sha256(convert_to(polling_area || ballot_type, 'UTF8')), 'hex')
            from organisation.polling_area_ballot
            cross join lateral (select 200 + abs(hashtext(polling_area || ballot_type)) %% 1500 as n) number
            where election = '%e'
            """, """
            insert into minutes_head (election, polling_area, ballot_type, round, latest_version, state,
                accepted_version, accepted_count)
            select election, polling_area, ballot_type, round, 1, 'ACCEPTED', 1, 1 from minutes where election = '%e'
            """, "analyze");

    private MadeUpNation() {}

    static void fill(Connection connection, int pollingAreas) throws SQLException {
        int communes = Math.max(1, pollingAreas / (PROVINCES * DISTRICTS * AREAS_IN_COMMUNE));
        try (Statement statement = connection.createStatement()) {
            for (String sql : SQL) {
                statement.execute(sql.replace("%%", "%")
                        .replace("%e", ELECTION)
                        .replace("%p", "" + PROVINCES)
                        .replace("%d", "" + DISTRICTS)
                        .replace("%c", "" + communes)
                        .replace("%n", "" + pollingAreas));
            }
        }
    }
}
