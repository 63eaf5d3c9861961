package vn.baucu.common.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When missing deputies may be elected during a term (bầu cử bổ sung, Art 89): more than so many months are left and
 * more than a share is missing, or, where given, a new unit has less than a share.
 */
public record ByElectionRule(
        List<BallotType> ballotTypes,
        int monthsLeft,
        Fraction missing,
        @Nullable Fraction newUnitBelow,
        Authority decidedBy,
        String article) {}
