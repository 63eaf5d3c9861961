package vn.baucu.tally.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.common.organisation.Election;

/** Which forms there are, by term. */
record FormIndex(Map<String, String> words, List<FormSet> sets) {

    FormIndex {
        words = Map.copyOf(words);
        sets = List.copyOf(sets);
    }

    /** Read strictly: a misspelt word must not be a word left out. */
    static FormIndex read(String yaml) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(yaml, FormIndex.class);
        } catch (IOException malformed) {
            throw new UncheckedIOException("the index of forms", malformed);
        }
    }

    Optional<FormSet> of(Election election) {
        return sets.stream().filter(set -> set.isFor(election)).max(Comparator.comparingInt(FormSet::year));
    }
}
