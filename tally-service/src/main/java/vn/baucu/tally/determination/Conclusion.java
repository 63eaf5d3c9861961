package vn.baucu.tally.determination;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.common.problem.Sentence;

/**
 * One step of a determination: the rule, its article, the numbers it was applied to, and what it says about whom.
 *
 * @param inferred the article does not say so expressly; it is what the articles together come to
 */
public record Conclusion(
        Rule rule,
        String article,
        boolean inferred,
        Map<String, Long> numbers,
        List<String> candidates,
        Sentence sentence) {

    Conclusion(Rule rule, String article, Map<String, Long> numbers, List<String> candidates, Sentence sentence) {
        this(rule, article, false, numbers, candidates, sentence);
    }

    public Conclusion {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        candidates = List.copyOf(candidates);
    }

    /** The rules of Art 78 to 80, in the order they are applied. */
    public enum Rule {
        TURNOUT("D1"),
        MORE_THAN_HALF("D2"),
        HIGHEST_VOTES("D3"),
        TIE("D4"),
        ADDITIONAL_ELECTION("D5"),
        REPEAT_ELECTION("D6");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
