package vn.baucu.rehearsal.demonstration;

/** An administrative unit (đơn vị hành chính) with the unit it belongs to. */
public record Area(String code, AreaLevel level, String kind, String name, String parent) {

    static final String NATION = "VN";

    boolean urban() {
        return kind.equals("WARD") || kind.equals("TOWNSHIP");
    }
}
