package vn.baucu.verifier;

/** Something that is not as it must be, and where. */
public record Finding(String file, long line, String what) {

    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + ": " + what;
    }
}
