package vn.baucu.committee.pollingarea;

import vn.baucu.common.law.Regime.PollingAreaDecision;

/** How far the decision on a polling area has come (Art 11): the commune decides; the law may want an approval above. */
public enum PollingAreaState {
    PROPOSED,
    DECIDED,
    APPROVED;

    boolean canBecome(PollingAreaState next, PollingAreaDecision law) {
        return switch (next) {
            case PROPOSED -> false;
            case DECIDED -> this == PROPOSED;
            case APPROVED -> this == DECIDED && law.approvedBy() != null;
        };
    }
}
