package vn.baucu.committee.rearrangement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.AreaDocument;
import vn.baucu.committee.election.DecidingDocument;

/**
 * A merger or a split (sắp xếp đơn vị hành chính): these areas become those.
 *
 * @param predecessors codes; one that is also a successor goes on, the others go
 * @param successors as they are to be, new or not
 * @param children where areas and hamlets directly below the predecessors come to, by their code; to the only successor
 *     where left out, unless their area stays; a part of a hamlet goes with the whole
 */
@Schema(name = "Rearrangement")
record Rearrangement(
        @NotNull @Valid DecidingDocument document,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 5) String> predecessors,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid AreaDocument> successors,
        @Nullable @Size(max = 5000) Map<String, @NotBlank @Size(max = 5) String> children) {

    List<String> successorCodes() {
        return successors.stream().map(AreaDocument::code).toList();
    }

    /** Whether it says where a child comes to. */
    boolean names(String child) {
        return children != null && children.containsKey(child);
    }

    /** The successor to which what lies below a predecessor comes. */
    @Nullable
    String newParent(String child) {
        String said = children == null ? null : children.get(child);
        return said == null && successors.size() == 1 ? successors.get(0).code() : said;
    }
}
