package vn.baucu.tally.copy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what a copy differs from what was published (kết quả đối chiếu). */
@Schema(name = "PublicationComparison")
public record Comparison(
        @Schema(description = "Whether these are all; if not, mend them and ask again")
        boolean complete,

        @Schema(description = "By subject and number; empty if the copy is whole and right")
        List<Difference> differences) {}
