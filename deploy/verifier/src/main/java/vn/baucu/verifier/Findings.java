package vn.baucu.verifier;

import java.util.ArrayList;
import java.util.List;

/** All that was found; the first hundred in words, since one cause may show in very many places. */
final class Findings {

    private static final int IN_WORDS = 100;

    private final List<Finding> findings = new ArrayList<>();
    private long number;

    void add(String file, long line, String what) {
        number++;
        if (findings.size() < IN_WORDS) {
            findings.add(new Finding(file, line, what));
        }
    }

    List<Finding> all() {
        return findings;
    }

    long number() {
        return number;
    }
}
