package vn.baucu.committee.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** One word out of a closed list. */
public final class Choice {

    private Choice() {}

    /** The constant of that name, if there is one. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> words, String word) {
        return Arrays.stream(words.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst();
    }

    /** The value of an optional parameter; a word outside the list is refused. */
    public static <E extends Enum<E>> @Nullable E of(Class<E> words, String parameter, @Nullable String word) {
        return word == null ? null : find(words, word).orElseThrow(() -> refused(parameter, all(words)));
    }

    /** The value of an optional parameter, where the list is data and not code. */
    public static @Nullable String among(List<String> words, String parameter, @Nullable String word) {
        if (word == null || words.contains(word)) {
            return word;
        }
        throw refused(parameter, String.join(", ", words));
    }

    private static ProblemException refused(String parameter, String words) {
        Sentence allowed = new Sentence("Chỉ nhận: {0}.", "Allowed: {0}.").with(words);
        return new ProblemException(
                ProblemType.SCHEMA_VIOLATED, allowed, List.of(new Violation(parameter, "unknown-word", allowed)));
    }

    /** The whole list, to be shown. */
    public static <E extends Enum<E>> String all(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
