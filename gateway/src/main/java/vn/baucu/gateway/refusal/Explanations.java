package vn.baucu.gateway.refusal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemType;

/** What each kind of refusal means and what to do about it, in both languages. */
final class Explanations {

    private static final String FILE = "/problems.json";

    private Explanations() {}

    /** By slug, in the order of the enum. Two types may share a slug and differ in their status. */
    static Map<String, Page> pages(ObjectMapper json) {
        Map<String, Map<String, Text>> texts = read(json);
        Map<String, Page> pages = new LinkedHashMap<>();
        for (ProblemType type : ProblemType.values()) {
            Map<String, Text> text = texts.getOrDefault(type.slug(), Map.of());
            pages.computeIfAbsent(type.slug(), slug -> page(slug, text));
        }
        return pages;
    }

    private static Page page(String slug, Map<String, Text> text) {
        List<ProblemType> types = Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .toList();
        return new Page(
                "/problems/" + slug,
                types.stream().map(ProblemType::status).toList(),
                said(types, text.get("vi"), "vi"),
                said(types, text.get("en"), "en"));
    }

    private static Said said(List<ProblemType> types, @Nullable Text text, String language) {
        boolean english = language.equals("en");
        List<String> titles = types.stream()
                .map(type -> english ? type.title().en() : type.title().vi())
                .toList();
        String title = String.join(" / ", titles);
        return new Said(title, text == null ? title + "." : text.meaning(), text == null ? "" : text.remedy());
    }

    private static Map<String, Map<String, Text>> read(ObjectMapper json) {
        try (InputStream file = Explanations.class.getResourceAsStream(FILE)) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As the file says it. */
    record Text(String meaning, String remedy) {}

    /** One kind of refusal. */
    record Page(String type, List<Integer> status, Said vi, Said en) {}

    /** In one language. */
    record Said(String title, String meaning, String remedy) {}
}
