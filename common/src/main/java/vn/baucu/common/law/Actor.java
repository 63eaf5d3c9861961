package vn.baucu.common.law;

/** Who acts under the election law (chủ thể): election bodies, the bodies around them, candidates, voters. */
public enum Actor {
    /** Hội đồng bầu cử quốc gia (Art 12). */
    NATIONAL_ELECTION_COUNCIL,
    /** Hội đồng bầu cử bổ sung (Art 90). */
    BY_ELECTION_COUNCIL,
    /** Ủy ban bầu cử (Art 22). */
    ELECTION_COMMITTEE,
    /** Ban bầu cử (Art 24). */
    ELECTION_BOARD,
    /** Tổ bầu cử (Art 25). */
    POLLING_TEAM,
    /** Quốc hội. */
    NATIONAL_ASSEMBLY,
    /** Ủy ban thường vụ Quốc hội. */
    STANDING_COMMITTEE,
    /** Hội đồng nhân dân. */
    PEOPLES_COUNCIL,
    /** Thường trực Hội đồng nhân dân. */
    COUNCIL_STANDING_BODY,
    /** Ủy ban nhân dân. */
    PEOPLES_COMMITTEE,
    /** Mặt trận Tổ quốc Việt Nam. */
    FATHERLAND_FRONT,
    /** Cơ quan, tổ chức, đơn vị: where a candidate works, or who names one. */
    ORGANISATION,
    /** Người ứng cử. */
    CANDIDATE,
    /** Cử tri. */
    VOTER;

    /** Whether it is a body in charge of the election (tổ chức phụ trách bầu cử), whose size the law fixes. */
    public boolean isElectionBody() {
        return compareTo(POLLING_TEAM) <= 0;
    }
}
