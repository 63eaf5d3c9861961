package vn.baucu.local;

import java.util.Map;

/** The topics the services speak on, each with its number of partitions; the services never create them. */
final class Topics {

    static final Map<String, Integer> PARTITIONS = Map.ofEntries(
            Map.entry("baucu.elections", 1),
            Map.entry("baucu.areas", 3),
            Map.entry("baucu.constituencies", 3),
            Map.entry("baucu.polling-areas", 3),
            Map.entry("baucu.hamlets", 3),
            Map.entry("baucu.duties", 3),
            Map.entry("baucu.voter-rolls", 3),
            Map.entry("baucu.candidate-lists", 3),
            Map.entry("baucu.minutes", 12),
            Map.entry("baucu.turnout", 6),
            Map.entry("baucu.tallies", 6),
            Map.entry("baucu.rehearsals", 1),
            Map.entry("baucu.rounds", 3),
            Map.entry("baucu.determinations", 3),
            Map.entry("baucu.publications", 3));

    private Topics() {}
}
