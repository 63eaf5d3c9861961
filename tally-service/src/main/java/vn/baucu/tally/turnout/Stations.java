package vn.baucu.tally.turnout;

import vn.baucu.tally.extent.Extent;

/** Every polling area of an extent with what it had reported last at a moment, and its roll then and now. */
final class Stations {

    private static final String OF_BALLOT = "own.ballot_type = :ballotType";

    /** What is reported up to the moment has a place of its own in the course, 0 for none. */
    private static final String LAST_REPORTED = """
            own.moments, own.voted, own.listed, own.roll_versions, own.entered_at,
            width_bucket((select cast(:moment as timestamp)), own.moments) as place
            """;

    private static final String LAST_OF_DAY = """
            (select to_char(max(told.moment), 'HH24:MI') from unnest(c.moments) as told (moment)
             where cast(told.moment as date) = :day)
            """;

    private Stations() {}

    /**
     * @param child how the area or polling area is found that each is to be added to
     * @param condition on the polling areas, as {@link Extent#pollingAreas} takes it
     */
    static String of(Extent extent, String child, String condition) {
        return """
                select p.polling_area, p.path, p.voting_date, %child as child,
                    c.voted[c.place] as voted, c.listed[c.place] as listed, c.roll_versions[c.place] as roll_version,
                    c.entered_at[c.place] as entered_at, c.moments[c.place] = (select cast(:moment as timestamp)) as now,
                    %last as last_milestone,
                    coalesce(r.listed, 0) as listed_now, coalesce(r.version, 0) as roll_version_now
                from
                """.replace("%child", child).replace("%last", LAST_OF_DAY)
                + extent.pollingAreas(condition)
                + extent.with("b", "own.ballot_type", "organisation.polling_area_ballot", OF_BALLOT)
                + extent.orWithout("c", LAST_REPORTED, "turnout_course", OF_BALLOT)
                + extent.orWithout("r", "own.listed, own.version", "voter_roll", OF_BALLOT);
    }
}
