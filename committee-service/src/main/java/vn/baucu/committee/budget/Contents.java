package vn.baucu.committee.budget;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The contents of {@code budget/contents.yaml}. */
final class Contents {

    /** Money not yet meant for one thing: it may be divided into any other content. */
    static final String GENERAL = "GENERAL";

    private static final List<Content> ALL = read();

    private Contents() {}

    /** Those that follow in the order of the codes. */
    static List<Content> after(String code) {
        return ALL.stream()
                .filter(content -> content.code().compareTo(code) > 0)
                .sorted(Comparator.comparing(Content::code))
                .toList();
    }

    static boolean isKnown(String code) {
        return ALL.stream().anyMatch(content -> content.code().equals(code));
    }

    static boolean mayBecome(String parent, String child) {
        return parent.equals(GENERAL) || parent.equals(child);
    }

    static String codes() {
        return ALL.stream().map(Content::code).collect(Collectors.joining(", "));
    }

    private static List<Content> read() {
        try (InputStream file = Contents.class.getResourceAsStream("/budget/contents.yaml")) {
            return List.copyOf(
                    new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<List<Content>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
