package vn.baucu.common.access;

/** What a duty (nhiệm vụ) lets a signed-in person be, within the duty's area, constituency or polling area. */
public enum Role {
    /** National Election Council, Hội đồng bầu cử quốc gia. */
    NATIONAL_COUNCIL,
    /** Election committee of an area, Ủy ban bầu cử. */
    COMMITTEE,
    /** Election board of a constituency, Ban bầu cử. */
    BOARD,
    /** Polling team of a polling area, Tổ bầu cử. */
    POLLING_TEAM,
    /** Fatherland Front of an area, Mặt trận Tổ quốc. */
    FATHERLAND_FRONT,
    /** Who keeps the voters of a commune, People's Committee (Ủy ban nhân dân). */
    REGISTRAR,
    /** Inspection delegation, đoàn kiểm tra: reads. */
    INSPECTOR,
    /** Auditor, kiểm toán: reads everything that happened. */
    AUDITOR,
    /** Technical staff: keeps the machines, sees no votes. */
    OPERATOR
}
