package vn.baucu.committee.finding;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** Where a finding stands (kiến nghị của đoàn kiểm tra). */
enum FindingState implements Named {
    OPEN("chưa khắc phục", "open"),
    /** The responsible body says so. */
    MENDED("đã báo khắc phục", "mended"),
    /** The delegation has seen it. */
    VERIFIED("đã xác nhận", "verified"),
    /** The delegation has seen that it is not so. */
    REOPENED("mở lại", "reopened");

    private final String vi;
    private final String en;

    FindingState(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

    boolean canBecome(FindingState next) {
        return switch (this) {
            case OPEN, REOPENED -> next == MENDED;
            case MENDED -> next == VERIFIED || next == REOPENED;
            case VERIFIED -> false;
        };
    }

    /** Whether the responsible body still has to do something. */
    boolean isDue() {
        return canBecome(MENDED);
    }
}
