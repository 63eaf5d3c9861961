package vn.baucu.rehearsal.night;

import java.util.List;

/**
 * Whether everything came out as expected.
 *
 * @param figuresCompared how many single numbers and conclusions were looked at
 */
public record Verdict(long figuresCompared, List<Difference> differences) {

    public Verdict {
        differences = List.copyOf(differences);
    }

    public boolean allEqual() {
        return differences.isEmpty() && figuresCompared > 0;
    }
}
