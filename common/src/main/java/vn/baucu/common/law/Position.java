package vn.baucu.common.law;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** What a member is in an election body (chức vụ). */
public enum Position implements Named {
    /** Chủ tịch, of a council or committee. */
    CHAIR("Chủ tịch", "Chair"),
    /** Phó Chủ tịch. */
    VICE_CHAIR("Phó Chủ tịch", "Vice-chair"),
    /** Trưởng ban of a board, Tổ trưởng of a polling team. */
    HEAD("Trưởng ban, Tổ trưởng", "Head"),
    /** Phó Trưởng ban, Tổ phó. */
    VICE_HEAD("Phó Trưởng ban, Tổ phó", "Vice-head"),
    /** Thư ký. */
    SECRETARY("Thư ký", "Secretary"),
    /** Ủy viên. */
    MEMBER("Ủy viên", "Member");

    private final String vi;
    private final String en;

    Position(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }
}
