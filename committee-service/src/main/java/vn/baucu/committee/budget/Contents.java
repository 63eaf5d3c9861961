package vn.baucu.committee.budget;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.baucu.common.problem.Sentence;

/** The contents of one election: those of {@code budget/contents.yaml} for its regime, as documents changed them. */
final class Contents {

    /** Money not yet meant for one thing: it may be divided into any other content. */
    static final String GENERAL = "GENERAL";

    private static final Map<String, List<Usual>> USUAL = read();

    private final SortedMap<String, Content> contents = new TreeMap<>();

    Contents(String regime, List<Content> changed) {
        for (Usual usual : USUAL.getOrDefault(regime, List.of())) {
            add(new Content(usual.code, Content.NATION, usual.vi, usual.en, false, null, 0));
        }
        changed.forEach(this::add);
    }

    private void add(Content content) {
        contents.put(content.key(), content);
    }

    /** Those that follow in the order of codes and areas. */
    List<Content> after(String key) {
        return contents.tailMap(key).values().stream()
                .filter(content -> !content.key().equals(key))
                .toList();
    }

    Optional<Content> find(String area, String code) {
        return Optional.ofNullable(contents.get(code + " " + area));
    }

    /** Whether a content of that code, for that area, would be mistaken for one there is. */
    boolean isTaken(String area, String code) {
        return contents.values().stream()
                .filter(content -> content.code().equals(code))
                .anyMatch(content -> content.isOfTheNation()
                        || area.equals(Content.NATION)
                        || content.area().equals(area));
    }

    /** What money in an area can be given for; {@code path} are the codes from the nation down to it. */
    List<Content> in(Collection<String> path) {
        return contents.values().stream()
                .filter(content -> path.contains(content.area()))
                .toList();
    }

    boolean isKnown(String code, Collection<String> path) {
        return in(path).stream().anyMatch(content -> content.code().equals(code));
    }

    boolean isUsed(String code, Collection<String> path) {
        return in(path).stream().anyMatch(content -> content.code().equals(code) && !content.withdrawn());
    }

    String codes(Collection<String> path) {
        return in(path).stream()
                .filter(content -> !content.withdrawn())
                .map(Content::code)
                .collect(Collectors.joining(", "));
    }

    /** What officials call a content; its code where nobody has named it. */
    Sentence name(String code, Collection<String> path) {
        return in(path).stream()
                .filter(content -> content.code().equals(code))
                .findFirst()
                .map(content -> new Sentence(content.vi(), content.en()))
                .orElse(new Sentence(code, code));
    }

    static boolean mayBecome(String parent, String child) {
        return parent.equals(GENERAL) || parent.equals(child);
    }

    private static Map<String, List<Usual>> read() {
        try (InputStream file = Contents.class.getResourceAsStream("/budget/contents.yaml")) {
            return Map.copyOf(new ObjectMapper(new YAMLFactory())
                    .readValue(file, new TypeReference<Map<String, List<Usual>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A content as a regime has it. */
    record Usual(String code, String vi, String en) {}
}
