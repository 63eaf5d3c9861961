package vn.baucu.tally.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** A rule about figures: one that refuses, or one that warns and wants an explanation. */
sealed interface Check permits MinutesCheck, PlausibilityCheck {

    String code();

    @Nullable
    String article();

    boolean warning();

    /** The fields that the rule is about. */
    List<String> pointers();

    boolean holds(Minutes minutes, Scene scene);

    Sentence message(Minutes minutes, Scene scene);

    /** One violation per field that the rule is about. */
    default List<Violation> violations(Minutes minutes, Scene scene) {
        Sentence message = message(minutes, scene);
        Sentence advice = Advice.of(code()).entering();
        return pointers().stream()
                .map(pointer -> new Violation(pointer, code(), article(), message, advice))
                .toList();
    }
}
