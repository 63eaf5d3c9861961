package vn.baucu.common.law;

import java.util.List;

/** The share of a group on a list, or among those elected (cơ cấu, Art 8 and 9). */
public record Quota(
        Group group, Among among, Fraction atLeast, List<BallotType> ballotTypes, boolean binding, String article) {

    /** Whose share is measured. */
    public enum Group {
        WOMEN,
        ETHNIC_MINORITY,
        NON_PARTY,
        UNDER_FORTY,
        REELECTED
    }

    /** Of whom it is a share: for the National Assembly of the one national list, for a council of that council's list. */
    public enum Among {
        OFFICIAL_LIST,
        ELECTED
    }
}
