package vn.baucu.common.law;

/** How many deputies one constituency may elect (số đại biểu được bầu, Art 10). */
public record SeatRule(Bounds perConstituency, String article) {

    /** The fewest seats of a constituency. */
    public int min() {
        return perConstituency.min();
    }

    /** The most seats of a constituency. */
    public int max() {
        return perConstituency.max();
    }
}
