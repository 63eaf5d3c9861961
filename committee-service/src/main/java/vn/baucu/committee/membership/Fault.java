package vn.baucu.committee.membership;

import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** What is wrong with a body or a person named to it, by the field it is about. */
record Fault(String field, String code, @Nullable String article, Sentence message) {

    Fault(String field, String code, Sentence message) {
        this(field, code, null, message);
    }

    Violation at(String pointer) {
        return new Violation(pointer + "/" + field, code, article, message);
    }
}
