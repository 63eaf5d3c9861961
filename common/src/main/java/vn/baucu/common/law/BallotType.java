package vn.baucu.common.law;

/** Which body a ballot elects (loại phiếu); a regime lists the ones it has. */
public enum BallotType {
    NATIONAL_ASSEMBLY("NA", AreaLevel.NATION),
    PROVINCIAL_COUNCIL("PC", AreaLevel.PROVINCE),
    DISTRICT_COUNCIL("DC", AreaLevel.DISTRICT),
    COMMUNE_COUNCIL("CC", AreaLevel.COMMUNE);

    private final String prefix;
    private final AreaLevel council;

    BallotType(String prefix, AreaLevel council) {
        this.prefix = prefix;
        this.council = council;
    }

    /** What the codes of its constituencies begin with, as in {@code NA-12-1}. */
    public String prefix() {
        return prefix;
    }

    /** The level of the body elected: the nation for the National Assembly, otherwise that of the People's Council. */
    public AreaLevel council() {
        return council;
    }

    /** Whether a People's Council (Hội đồng nhân dân) is elected, and not the National Assembly. */
    public boolean electsCouncil() {
        return this != NATIONAL_ASSEMBLY;
    }
}
