package vn.baucu.common.law;

/** Where somebody works, as the statistics of elected deputies count it (khu vực công tác; forms 30/HĐBC and 32/HĐBC). */
public enum Sector {
    /** Cơ quan Đảng. */
    PARTY,
    /** Cơ quan nhà nước. */
    GOVERNMENT,
    /** Mặt trận Tổ quốc và đoàn thể. */
    FATHERLAND_FRONT,
    /** Tòa án. */
    COURT,
    /** Viện kiểm sát. */
    PROCURACY,
    /** Quân đội, Công an. */
    ARMED_FORCES,
    OTHER
}
