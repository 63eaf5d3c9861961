package vn.baucu.common.law;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** What a complaint is about; it decides who handles it and until when. */
public enum ComplaintSubject implements Named {
    VOTER_LIST("danh sách cử tri", "the voter list"),
    /** The list of candidates too. */
    CANDIDATE("người ứng cử", "a candidate"),
    POLLING_TEAM("hoạt động của Tổ bầu cử", "the polling team"),
    COUNTING("việc kiểm phiếu", "the counting"),
    BOARD("hoạt động của Ban bầu cử", "the election board"),
    COMMITTEE("hoạt động của Ủy ban bầu cử", "the election committee"),
    CAMPAIGN("vận động bầu cử", "the campaign"),
    RESULT("kết quả bầu cử", "the result");

    private final String vi;
    private final String en;

    ComplaintSubject(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }
}
