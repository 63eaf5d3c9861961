package vn.baucu.common.access;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** What a duty (nhiệm vụ) lets a signed-in person be, within the duty's area, constituency or polling area. */
public enum Role implements Named {
    /** National Election Council, Hội đồng bầu cử quốc gia. */
    NATIONAL_COUNCIL("Hội đồng bầu cử quốc gia", "National Election Council"),
    /** Election committee of an area, Ủy ban bầu cử. */
    COMMITTEE("Ủy ban bầu cử", "election committee"),
    /** Election board of a constituency, Ban bầu cử. */
    BOARD("Ban bầu cử", "election board"),
    /** Polling team of a polling area, Tổ bầu cử. */
    POLLING_TEAM("Tổ bầu cử", "polling team"),
    /** Fatherland Front of an area, Mặt trận Tổ quốc. */
    FATHERLAND_FRONT("Mặt trận Tổ quốc", "Fatherland Front"),
    /** Who keeps the voters of a commune, People's Committee (Ủy ban nhân dân). */
    REGISTRAR("người lập danh sách cử tri", "registrar"),
    /** Inspection delegation, đoàn kiểm tra: reads. */
    INSPECTOR("đoàn kiểm tra", "inspector"),
    /** Auditor, kiểm toán: reads everything that happened. */
    AUDITOR("kiểm toán", "auditor"),
    /** Technical staff: keeps the machines, sees no votes. */
    OPERATOR("kỹ thuật", "operator"),
    /** Who takes published results over, đơn vị khai thác kết quả: no official, and sees nothing before the public. */
    INTEGRATOR("đơn vị khai thác kết quả", "integrator");

    private final String vi;
    private final String en;

    Role(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** Whether it is a duty of the election, and not only one towards what is published. */
    boolean isOfficial() {
        return this != INTEGRATOR;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }
}
