package vn.baucu.committee.pollingarea;

import vn.baucu.common.law.Regime.PollingAreaDecision;
import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** How far the decision on a polling area has come (Art 11): the commune decides; the law may want an approval above. */
public enum PollingAreaState implements Named {
    PROPOSED("đề xuất", "proposed"),
    DECIDED("quyết định", "decided"),
    APPROVED("phê chuẩn", "approved");

    private final String vi;
    private final String en;

    PollingAreaState(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

    boolean canBecome(PollingAreaState next, PollingAreaDecision law) {
        return switch (next) {
            case PROPOSED -> false;
            case DECIDED -> this == PROPOSED;
            case APPROVED -> this == DECIDED && law.approvedBy() != null;
        };
    }
}
