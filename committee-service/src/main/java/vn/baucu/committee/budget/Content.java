package vn.baucu.committee.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;

/**
 * What election money is spent on (nội dung chi).
 *
 * @param area where it holds: the nation, or a province that added it for itself
 * @param withdrawn no money is allocated to it from a source any more
 * @param document by which it was added or changed; none as the regime has it
 * @param version 0 as the regime has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BudgetContent")
record Content(
        String code,
        String area,
        String vi,
        String en,
        boolean withdrawn,
        @Nullable DecidingDocument document,
        long version) {

    static final String NATION = "VN";

    boolean isOfTheNation() {
        return area.equals(NATION);
    }

    /** One content for each code and area. */
    String key() {
        return code + " " + area;
    }
}
