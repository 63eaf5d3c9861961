package vn.baucu.committee.budget;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.common.law.AreaLevel;

/**
 * Money for one content in one area (phân bổ kinh phí), in dong.
 *
 * @param passedOn what was allocated further down and has not come back by settlement
 * @param returned what was not spent and went back by settlement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BudgetAllocation")
public record Allocation(
        UUID id,
        @Nullable UUID parent,
        String area,
        AreaLevel level,
        @JsonIgnore List<String> path,
        String content,
        Source source,
        long amount,
        long spent,
        long passedOn,
        long returned,
        long remaining,
        AllocationState state,
        DecidingDocument document,
        @Nullable DecidingDocument settlement,
        long version) {

    public Purse purse() {
        return new Purse(amount, spent, passedOn);
    }

    public boolean isSettled() {
        return state == AllocationState.SETTLED;
    }
}
