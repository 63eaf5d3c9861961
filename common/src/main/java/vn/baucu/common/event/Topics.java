package vn.baucu.common.event;

import java.util.Map;

/** The topics of design.md 5.2, each with its number of partitions. */
public final class Topics {

    public static final String ELECTIONS = "baucu.elections";
    public static final String AREAS = "baucu.areas";
    public static final String CONSTITUENCIES = "baucu.constituencies";
    public static final String POLLING_AREAS = "baucu.polling-areas";
    public static final String DUTIES = "baucu.duties";
    public static final String VOTER_ROLLS = "baucu.voter-rolls";
    public static final String CANDIDATE_LISTS = "baucu.candidate-lists";
    public static final String MINUTES = "baucu.minutes";
    public static final String TALLIES = "baucu.tallies";
    public static final String DETERMINATIONS = "baucu.determinations";

    /** A province's minutes stay in one partition, so two consumers rarely meet on a row. */
    public static final Map<String, Integer> PARTITIONS = Map.of(
            ELECTIONS, 1,
            AREAS, 3,
            CONSTITUENCIES, 3,
            POLLING_AREAS, 3,
            DUTIES, 3,
            VOTER_ROLLS, 3,
            CANDIDATE_LISTS, 3,
            MINUTES, 12,
            TALLIES, 6,
            DETERMINATIONS, 3);

    private Topics() {}
}
