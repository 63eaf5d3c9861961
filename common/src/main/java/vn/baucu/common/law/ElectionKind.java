package vn.baucu.common.law;

/** Whether a whole term is elected, or missing deputies during a term (bầu cử bổ sung, Art 89). */
public enum ElectionKind {
    GENERAL,
    BY_ELECTION
}
