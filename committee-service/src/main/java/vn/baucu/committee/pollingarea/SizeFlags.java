package vn.baucu.committee.pollingarea;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.baucu.common.law.PollingAreaRule;
import vn.baucu.common.law.Regime;

/** The size of polling areas by the law as data (Art 11), in the words of the database, which reads and filters by it. */
final class SizeFlags {

    private SizeFlags() {}

    /** An array of flags for a row {@code p} with its detail {@code d} and its commune's {@code a}. */
    static String sql(Regime regime) {
        List<PollingAreaRule> rules = regime.pollingAreas();
        String fewest = byKind(rules, rule -> Integer.toString(rule.voters().min()));
        String most = byKind(rules, rule -> Integer.toString(rule.voters().max()));
        String smaller = byKind(rules, SizeFlags::smaller);
        return """
                array_remove(array[
                    case when d.voters is null then 'SIZE_UNKNOWN'
                        when d.voters > {most} then 'ABOVE_SIZE'
                        when d.voters < {fewest} then
                            case when {smaller} then 'SMALL_BY_EXCEPTION' else 'BELOW_SIZE' end end,
                    case when p.voting_date < :votingDay and d.early_number is null then 'EARLY_WITHOUT_DECISION' end],
                    null)
                """.replace("{most}", most).replace("{fewest}", fewest).replace("{smaller}", smaller);
    }

    private static String smaller(PollingAreaRule rule) {
        return rule.smallerIn().isEmpty()
                ? "false"
                : rule.smallerIn().stream()
                        .map(terrain -> "'" + terrain + "'")
                        .sorted()
                        .collect(Collectors.joining(", ", "coalesce(d.terrain, a.terrain, '') in (", ")"));
    }

    private static String byKind(List<PollingAreaRule> rules, Function<PollingAreaRule, String> value) {
        return rules.stream()
                .map(rule -> "when '" + rule.kind() + "' then " + value.apply(rule))
                .collect(Collectors.joining(" ", "case p.kind ", " end"));
    }
}
