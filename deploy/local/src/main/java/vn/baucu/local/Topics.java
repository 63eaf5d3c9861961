package vn.baucu.local;

import java.util.Map;

/** The topics the services speak on, each with its number of partitions; the services never create them. */
final class Topics {

    static final Map<String, Integer> PARTITIONS = Map.of(
            "baucu.elections", 1,
            "baucu.areas", 3,
            "baucu.constituencies", 3,
            "baucu.polling-areas", 3,
            "baucu.duties", 3,
            "baucu.voter-rolls", 3,
            "baucu.candidate-lists", 3,
            "baucu.minutes", 12,
            "baucu.tallies", 6,
            "baucu.determinations", 3);

    private Topics() {}
}
