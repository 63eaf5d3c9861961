package vn.baucu.committee.inspection;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What delegations look at in one round.
 *
 * @param version 0 while the standard list holds
 */
@Schema(name = "InspectionChecklist")
public record Checklist(int round, List<ChecklistItem> items, long version) {

    public Optional<ChecklistItem> find(String code) {
        return items.stream().filter(item -> item.item().equals(code)).findFirst();
    }
}
