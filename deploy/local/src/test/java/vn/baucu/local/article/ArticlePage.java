package vn.baucu.local.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page that shows of each article the rules it gives and the tests that prove them. */
final class ArticlePage {

    private static final List<String> MODULES = List.of(
            "common", "committee-service", "voter-service", "candidate-service", "tally-service", "deploy/rehearsal");

    private static final String HEAD = """
            # Article, rule, test

            What the law says, where it stands in the data of a regime, and which test proves it. Articles are those of
            Law 85/2015/QH13 as amended; the data lies in `common/src/main/resources/law`. A rule in both regimes stands
            once; one that differs is marked with its regime. A test of a whole article stands with each of its parts, and
            the tests of all deadlines with each deadline. Made of the compiled tests by

                ./mvnw test -pl deploy/local -am -Dtest='ArticlePageTest' -Dsurefire.failIfNoSpecifiedTests=false -Dbaucu.articles=write

            and checked on every build: do not edit.

            """;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final SortedMap<String, SortedSet<String>> rules = new TreeMap<>(inOrder());
    private final SortedMap<String, SortedSet<String>> proofs = new TreeMap<>(inOrder());

    private ArticlePage() {}

    static String of(Path root) throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (Stream<Path> regimes = Files.list(root.resolve("common/src/main/resources/law"))) {
            for (Path regime : regimes.sorted().toList()) {
                rules.addAll(RegimeRules.read(regime));
            }
        }
        List<Proof> proofs = MODULES.stream()
                .flatMap(module -> Proof.read(root, module).stream())
                .toList();
        ArticlePage page = new ArticlePage();
        rules.forEach(rule -> page.add(rule, rules, proofs));
        proofs.stream().filter(proof -> !proof.article().isEmpty()).forEach(proof -> page.proofs(proof.article())
                .add(line(proof)));
        return page.text();
    }

    private void add(Rule rule, List<Rule> all, List<Proof> found) {
        boolean everywhere = all.stream()
                .filter(other -> !other.regime().equals(rule.regime()))
                .anyMatch(other ->
                        other.article().equals(rule.article()) && other.words().equals(rule.words()));
        rules.computeIfAbsent(rule.article(), article -> new TreeSet<>())
                .add("`" + rule.words() + "`" + (everywhere ? "" : " (" + rule.regime() + ")"));
        found.stream().filter(proof -> proof.proves(rule)).forEach(proof -> proofs(rule.article())
                .add(line(proof)));
    }

    private SortedSet<String> proofs(String article) {
        return proofs.computeIfAbsent(article, unknown -> new TreeSet<>());
    }

    private static String line(Proof proof) {
        return proof.test() + ": " + proof.sentence() + (proof.regime().isEmpty() ? "" : " (" + proof.regime() + ")");
    }

    private String text() {
        SortedSet<String> articles = new TreeSet<>(inOrder());
        articles.addAll(rules.keySet());
        articles.addAll(proofs.keySet());
        List<String> unproved = articles.stream()
                .filter(article -> !proofs.containsKey(article))
                .toList();
        StringBuilder page = new StringBuilder(HEAD);
        page.append(articles.size())
                .append(" articles, ")
                .append(unproved.size())
                .append(" of them without a test");
        page.append(unproved.isEmpty() ? "" : ": " + String.join("; ", unproved))
                .append(".\n");
        articles.forEach(article -> section(page, article));
        return page.toString();
    }

    private void section(StringBuilder page, String article) {
        page.append("\n## ")
                .append(article.startsWith("Res.") ? "" : "Article ")
                .append(article)
                .append("\n\n");
        rules.getOrDefault(article, new TreeSet<>(List.of("in code only")))
                .forEach(rule -> page.append("- ").append(rule).append('\n'));
        page.append('\n');
        SortedSet<String> found = proofs.getOrDefault(article, new TreeSet<>());
        found.forEach(proof -> page.append("- ✓ ").append(proof).append('\n'));
        if (found.isEmpty()) {
            page.append("- **no test**\n");
        }
    }

    /** 9 before 10, and resolutions behind the law. */
    private static Comparator<String> inOrder() {
        return Comparator.comparing(article -> (article.startsWith("Res.") ? "1" : "0")
                + NUMBER.matcher(article).replaceAll(ArticlePage::padded));
    }

    private static String padded(MatchResult number) {
        return "0".repeat(6 - number.group().length()) + number.group();
    }
}
