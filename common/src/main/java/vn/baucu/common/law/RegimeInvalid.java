package vn.baucu.common.law;

import java.util.List;

/** A regime's data file breaks rules; every violation is named, each with the place where it is. */
public final class RegimeInvalid extends RuntimeException {

    private final List<String> violations;

    RegimeInvalid(String regime, List<String> violations) {
        super("regime " + regime + " is invalid:\n  " + String.join("\n  ", violations));
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, in the order of the file. */
    public List<String> violations() {
        return violations;
    }
}
