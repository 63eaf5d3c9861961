package vn.baucu.common.law;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** Which body a ballot elects (loại phiếu); a regime lists the ones it has. */
public enum BallotType implements Named {
    NATIONAL_ASSEMBLY("đại biểu Quốc hội", "the National Assembly", "NA", AreaLevel.NATION),
    PROVINCIAL_COUNCIL(
            "đại biểu Hội đồng nhân dân cấp tỉnh", "the provincial People's Council", "PC", AreaLevel.PROVINCE),
    DISTRICT_COUNCIL("đại biểu Hội đồng nhân dân cấp huyện", "the district People's Council", "DC", AreaLevel.DISTRICT),
    COMMUNE_COUNCIL("đại biểu Hội đồng nhân dân cấp xã", "the commune People's Council", "CC", AreaLevel.COMMUNE);

    private final String vi;
    private final String en;
    private final String prefix;
    private final AreaLevel council;

    BallotType(String vi, String en, String prefix, AreaLevel council) {
        this.vi = vi;
        this.en = en;
        this.prefix = prefix;
        this.council = council;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
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
