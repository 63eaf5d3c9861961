package vn.baucu.committee;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at every problem that any test of this module is answered: no Vietnamese sentence may show a state, a kind or a
 * step by the word of the contract, unless it lists the words that can be sent or quotes what was sent.
 */
final class VietnameseOnly implements Filter {

    private static final Pattern WORD = Pattern.compile("\\b[A-Z]{3,}(?:_[A-Z]+)*\\b");
    private static final Pattern WHAT_CAN_BE_SENT = Pattern.compile("Chỉ nhận: [^.]*|danh mục: .*|“[^”]*”");
    private static final Set<String> CONSTANTS = constants();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        boolean vietnamese = !request.getHeaders().hasHeaderWithName("Accept-Language");
        if (vietnamese && String.valueOf(response.contentType()).contains("problem+json")) {
            read(response, "detail").forEach(VietnameseOnly::check);
            read(response, "violations.message").forEach(VietnameseOnly::check);
        }
        return response;
    }

    private static List<String> read(Response response, String path) {
        Object found = response.jsonPath().get(path);
        return found instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(found));
    }

    private static void check(String sentence) {
        List<String> english = WORD.matcher(WHAT_CAN_BE_SENT.matcher(sentence).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(CONSTANTS::contains)
                .toList();
        assertThat(english).as(sentence).isEmpty();
    }

    /** The constants of every enumeration of this service and of the law. */
    private static Set<String> constants() {
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return Stream.concat(
                            files.map(file -> classes.relativize(file).toString())
                                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                                    .map(name -> name.substring(0, name.length() - ".class".length())
                                            .replace('/', '.')),
                            Stream.of("AreaLevel", "BallotType", "Phase", "Position", "Actor", "Round")
                                    .map(name -> "vn.baucu.common.law." + name))
                    .flatMap(VietnameseOnly::constantsOf)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> constantsOf(String name) {
        try {
            Object[] constants = Class.forName(name, false, VietnameseOnly.class.getClassLoader())
                    .getEnumConstants();
            return constants == null
                    ? Stream.of()
                    : Arrays.stream(constants).map(constant -> ((Enum<?>) constant).name());
        } catch (ClassNotFoundException | LinkageError unreadable) {
            return Stream.of();
        }
    }
}
