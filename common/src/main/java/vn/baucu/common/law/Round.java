package vn.baucu.common.law;

/** A round of voting in a constituency (vòng bầu): the first, bầu cử thêm, or bầu cử lại. */
public enum Round {
    FIRST,
    /** Bầu cử thêm: too few were elected in the first round (Art 79). */
    ADDITIONAL,
    /** Bầu cử lại: turnout was too low (Art 80), or the election was annulled (Art 81). */
    REPEAT
}
