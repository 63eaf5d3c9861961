package vn.baucu.committee.rate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.common.law.AreaLevel;

/** What is paid per person and meeting (mức chi), in dong. */
@Schema(name = "BudgetRate")
public record Rate(
        UUID id,
        String area,
        @JsonIgnore List<String> path,
        AreaLevel level,
        String occasion,
        RateRole role,
        long amount,
        DecidingDocument document,
        long version) {

    /** Whether it holds for money of an area of that level. */
    public boolean holdsFor(AreaLevel spending, List<String> areaPath) {
        return level == spending && areaPath.contains(area);
    }

    /** What so many people cost at so many meetings. */
    public long cost(int persons, int meetings) {
        return Math.multiplyExact(amount, Math.multiplyExact((long) persons, (long) meetings));
    }
}
