package vn.baucu.candidate.list;

import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.Sentence;

/**
 * One thing that is wrong with a candidate or a list.
 *
 * @param column of the form; empty where it is about the whole list
 * @param article of the law, where it is one of law
 */
record Fault(String column, String code, @Nullable String article, Sentence sentence) {

    Fault(String column, String code, Sentence sentence) {
        this(column, code, null, sentence);
    }
}
