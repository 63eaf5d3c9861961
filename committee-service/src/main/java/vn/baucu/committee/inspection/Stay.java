package vn.baucu.committee.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * A delegation in an area for some days, both ends included.
 *
 * @param path codes from the nation down to the area
 */
record Stay(String delegation, List<String> path, LocalDate from, LocalDate until) {

    String area() {
        return path.get(path.size() - 1);
    }

    /** Whether two delegations would meet: in one area, or one inside the other's, on one day. */
    boolean overlaps(Stay other) {
        boolean sameDay = !from.isAfter(other.until) && !other.from.isAfter(until);
        boolean samePlace = path.contains(other.area()) || other.path.contains(area());
        return !delegation.equals(other.delegation) && sameDay && samePlace;
    }
}
