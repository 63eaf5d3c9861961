package vn.baucu.common.law;

/** Education as the statistics of elected deputies count it (trình độ chuyên môn; forms 30/HĐBC and 32/HĐBC). */
public enum EducationLevel {
    /** Dưới đại học. */
    BELOW_UNIVERSITY,
    /** Đại học. */
    UNIVERSITY,
    /** Trên đại học. */
    POSTGRADUATE
}
