package vn.baucu.common.law;

/** Schooling in political theory (trình độ lý luận chính trị; forms 30/HĐBC and 32/HĐBC). */
public enum PoliticalTheory {
    NONE,
    /** Trung cấp. */
    INTERMEDIATE,
    /** Cao cấp. */
    ADVANCED,
    /** Cử nhân. */
    BACHELOR
}
