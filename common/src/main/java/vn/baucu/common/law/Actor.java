package vn.baucu.common.law;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** Who acts under the election law (chủ thể): election bodies, the bodies around them, candidates, voters. */
public enum Actor implements Named {
    /** Art 12. */
    NATIONAL_ELECTION_COUNCIL("Hội đồng bầu cử quốc gia", "National Election Council"),
    /** Art 90. */
    BY_ELECTION_COUNCIL("Hội đồng bầu cử bổ sung", "by-election council"),
    /** Art 22. */
    ELECTION_COMMITTEE("Ủy ban bầu cử", "election committee"),
    /** Art 24. */
    ELECTION_BOARD("Ban bầu cử", "election board"),
    /** Art 25. */
    POLLING_TEAM("Tổ bầu cử", "polling team"),
    NATIONAL_ASSEMBLY("Quốc hội", "National Assembly"),
    STANDING_COMMITTEE("Ủy ban thường vụ Quốc hội", "Standing Committee of the National Assembly"),
    PEOPLES_COUNCIL("Hội đồng nhân dân", "People's Council"),
    COUNCIL_STANDING_BODY("Thường trực Hội đồng nhân dân", "standing body of the People's Council"),
    PEOPLES_COMMITTEE("Ủy ban nhân dân", "People's Committee"),
    FATHERLAND_FRONT("Mặt trận Tổ quốc Việt Nam", "Fatherland Front"),
    /** Where a candidate works, or who names one. */
    ORGANISATION("cơ quan, tổ chức, đơn vị", "organisation"),
    CANDIDATE("người ứng cử", "candidate"),
    VOTER("cử tri", "voter");

    private final String vi;
    private final String en;

    Actor(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

    /** Whether it is a body in charge of the election (tổ chức phụ trách bầu cử), whose size the law fixes. */
    public boolean isElectionBody() {
        return compareTo(POLLING_TEAM) <= 0;
    }
}
