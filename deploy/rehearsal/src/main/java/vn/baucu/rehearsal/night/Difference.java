package vn.baucu.rehearsal.night;

/** A figure that did not come out as expected. */
public record Difference(String where, String what, String expected, String found) {

    @Override
    public String toString() {
        return where + " " + what + ": expected " + expected + ", found " + found;
    }
}
