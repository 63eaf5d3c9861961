package vn.baucu.rehearsal.demonstration;

/** Which body a ballot elects (loại phiếu). */
public enum BallotType {
    NATIONAL_ASSEMBLY("NA"),
    PROVINCIAL_COUNCIL("PC"),
    DISTRICT_COUNCIL("DC"),
    COMMUNE_COUNCIL("CC");

    private final String prefix;

    BallotType(String prefix) {
        this.prefix = prefix;
    }

    /** What the codes of its constituencies begin with. */
    public String prefix() {
        return prefix;
    }

    /** The fewest candidates an official list may carry: articles 57.6 and 58.3. */
    public int fewestCandidates(int seats) {
        if (this == NATIONAL_ASSEMBLY) {
            return seats + 2;
        }
        return switch (seats) {
            case 1 -> 2;
            case 2 -> 3;
            case 3 -> 5;
            case 4 -> 7;
            case 5 -> 8;
            default -> throw new IllegalArgumentException("A council constituency has 1 to 5 seats, not " + seats);
        };
    }
}
