package vn.baucu.tally.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.event.Figures;

/**
 * A figure added up again from the register, beside the one that is shown.
 *
 * @param notYetAdded accepted minutes that the sums have not taken in yet; while it is above zero the two may differ
 */
@Schema(name = "Recomputation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recomputation(
        String subject,
        boolean equal,
        long notYetAdded,
        long storedMinutes,
        long recomputedMinutes,
        Figures stored,
        Figures recomputed,
        Map<String, Long> storedVotes,
        Map<String, Long> recomputedVotes) {}
