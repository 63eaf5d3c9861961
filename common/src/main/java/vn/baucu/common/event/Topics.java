package vn.baucu.common.event;

import java.util.Map;

/** The topics of design.md 5.2, each with its number of partitions. */
public final class Topics {

    public static final String ELECTIONS = "baucu.elections";
    public static final String AREAS = "baucu.areas";
    public static final String CONSTITUENCIES = "baucu.constituencies";
    public static final String POLLING_AREAS = "baucu.polling-areas";
    public static final String HAMLETS = "baucu.hamlets";
    public static final String DUTIES = "baucu.duties";
    public static final String VOTER_ROLLS = "baucu.voter-rolls";
    public static final String CANDIDATE_LISTS = "baucu.candidate-lists";
    public static final String MINUTES = "baucu.minutes";
    public static final String TURNOUT = "baucu.turnout";
    public static final String TALLIES = "baucu.tallies";
    public static final String REHEARSALS = "baucu.rehearsals";
    public static final String ROUNDS = "baucu.rounds";
    public static final String DETERMINATIONS = "baucu.determinations";
    public static final String PUBLICATIONS = "baucu.publications";

    /** A province's minutes stay in one partition, so two consumers rarely meet on a row. */
    public static final Map<String, Integer> PARTITIONS = Map.ofEntries(
            Map.entry(ELECTIONS, 1),
            Map.entry(AREAS, 3),
            Map.entry(CONSTITUENCIES, 3),
            Map.entry(POLLING_AREAS, 3),
            Map.entry(HAMLETS, 3),
            Map.entry(DUTIES, 3),
            Map.entry(VOTER_ROLLS, 3),
            Map.entry(CANDIDATE_LISTS, 3),
            Map.entry(MINUTES, 12),
            Map.entry(TURNOUT, 6),
            Map.entry(TALLIES, 6),
            Map.entry(REHEARSALS, 1),
            Map.entry(ROUNDS, 3),
            Map.entry(DETERMINATIONS, 3),
            Map.entry(PUBLICATIONS, 3));

    private Topics() {}
}
