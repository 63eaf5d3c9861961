package vn.baucu.rehearsal.night;

import java.util.ArrayList;
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

    /** This and what was compared after it. */
    public Verdict and(Verdict later) {
        List<Difference> all = new ArrayList<>(differences);
        all.addAll(later.differences);
        return new Verdict(figuresCompared + later.figuresCompared, all);
    }

    public boolean allEqual() {
        return differences.isEmpty() && figuresCompared > 0;
    }
}
