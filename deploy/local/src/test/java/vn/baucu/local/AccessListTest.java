package vn.baucu.local;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-002: the rules that operating.md gives a broker are what the services need, no less and no more. */
class AccessListTest {

    private static final Path HOME = NightIT.HOME;
    private static final Path ORGANISATION =
            HOME.resolve("common/src/main/java/vn/baucu/common/organisation/OrganisationConsumer.java");

    private static final Pattern TOPIC = Pattern.compile("Topics\\.([A-Z_]+),\\s*\\w+\\.class");
    private static final Pattern NAME = Pattern.compile("String name\\(\\) \\{\\s*return \"([a-z-]+)\";");
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    private final Map<String, Rule> rules = rules();

    @ParameterizedTest
    @ValueSource(strings = {"committee-service", "voter-service", "candidate-service", "tally-service"})
    void aServiceMayReadWhatItReads(String service) {
        List<String> consumers = consumers(service);
        Set<String> topics = consumers.stream()
                .flatMap(consumer -> found(TOPIC, consumer))
                .map(topic -> "baucu." + topic.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(toCollection(TreeSet::new));
        List<String> groups = Stream.concat(
                        consumers.stream().flatMap(consumer -> found(NAME, consumer)), organisation(service))
                .toList();

        Rule rule = rules.get(service);
        assertThat(rule.reads()).isEqualTo(topics);
        assertThat(groups).isNotEmpty().allSatisfy(group -> assertThat(group)
                .startsWith(rule.groups().iterator().next()));
    }

    @Test
    void everyTopicIsWrittenByOneService() {
        List<String> written =
                rules.values().stream().flatMap(rule -> rule.writes().stream()).toList();

        assertThat(written).containsExactlyInAnyOrderElementsOf(Topics.PARTITIONS.keySet());
    }

    @Test
    void anIntegratorMayReadWhatIsPublished() {
        Rule integrator = rules.get("an integrator");

        assertThat(integrator.reads()).containsExactly("baucu.publications");
        assertThat(integrator.writes()).isEmpty();
    }

    private static List<String> consumers(String service) {
        try (Stream<Path> files = Files.walk(HOME.resolve(service).resolve("src/main/java"))) {
            Stream<Path> own = files.filter(file -> file.toString().endsWith(".java"));
            return (isOriginal(service) ? own : Stream.concat(own, Stream.of(ORGANISATION)))
                    .map(AccessListTest::text)
                    .filter(text -> text.contains("implements EventConsumer"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> organisation(String service) {
        return isOriginal(service) ? Stream.of() : Stream.of(service + "-organisation");
    }

    private static boolean isOriginal(String service) {
        return text(HOME.resolve(service).resolve("src/main/resources/application.properties"))
                .contains("baucu.organisation.original=true");
    }

    private static Map<String, Rule> rules() {
        return text(HOME.resolve("docs/operating.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| user |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .collect(toMap(
                        cells -> cells[1].strip(),
                        cells -> new Rule(words(cells[2]), words(cells[3]), words(cells[4]))));
    }

    private static Set<String> words(String cell) {
        return found(WORD, cell).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Rule(Set<String> reads, Set<String> groups, Set<String> writes) {}
}
