package vn.baucu.committee.seal;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** What can happen to a seal. */
enum SealStep implements Named {
    REGISTER("đăng ký", "registration"),
    /** Giao cho một tổ chức. */
    ISSUE("giao", "issue"),
    /** Bàn giao cho tổ chức khác. */
    HANDOVER("bàn giao", "handover"),
    /** Thu hồi, nộp lại. */
    RETURN("thu hồi", "return"),
    /** Mất. */
    LOSS("báo mất", "loss"),
    /** Tìm thấy. */
    RECOVERY("báo tìm thấy", "recovery");

    private final String vi;
    private final String en;

    SealStep(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }
}
