package vn.baucu.committee.budget;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.common.organisation.Election;

/** The contents of {@code budget/contents.yaml} for the regime of an election. */
final class Contents {

    /** Money not yet meant for one thing: it may be divided into any other content. */
    static final String GENERAL = "GENERAL";

    private static final Map<String, List<Content>> ALL = read();

    private final List<Content> contents;

    private Contents(List<Content> contents) {
        this.contents = contents;
    }

    static Contents of(Election election) {
        return new Contents(ALL.getOrDefault(election.regime(), List.of()));
    }

    /** Those that follow in the order of the codes. */
    List<Content> after(String code) {
        return contents.stream()
                .filter(content -> content.code().compareTo(code) > 0)
                .sorted(Comparator.comparing(Content::code))
                .toList();
    }

    boolean isKnown(String code) {
        return contents.stream().anyMatch(content -> content.code().equals(code));
    }

    String codes() {
        return contents.stream().map(Content::code).collect(Collectors.joining(", "));
    }

    static boolean mayBecome(String parent, String child) {
        return parent.equals(GENERAL) || parent.equals(child);
    }

    private static Map<String, List<Content>> read() {
        try (InputStream file = Contents.class.getResourceAsStream("/budget/contents.yaml")) {
            return Map.copyOf(new ObjectMapper(new YAMLFactory())
                    .readValue(file, new TypeReference<Map<String, List<Content>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
