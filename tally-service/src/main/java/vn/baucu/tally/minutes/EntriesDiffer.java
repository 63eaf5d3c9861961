package vn.baucu.tally.minutes;

import java.util.List;
import java.util.Map;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The second entry was kept and differs from the first; which fields, but never what the other has in them. */
class EntriesDiffer extends ProblemException {

    private static final Sentence DIFFERS =
            new Sentence("Hai lần nhập khác nhau ở trường này.", "The two entries differ in this field.");

    EntriesDiffer(List<String> pointers, int attempt) {
        super(
                ProblemType.ENTRIES_DIFFERENT,
                new Sentence("Hai lần nhập khác nhau ở {0} trường.", "The two entries differ in {0} fields.")
                        .with(pointers.size()),
                pointers.stream()
                        .map(pointer -> new Violation(pointer, "differs", DIFFERS))
                        .toList(),
                Map.of("ETag", Precondition.tag(attempt)));
    }
}
