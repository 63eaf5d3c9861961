package vn.baucu.common.page;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Which part of a list is asked for: a page to look at, or as CSV a table to take away. */
public record PageRequest(
        @RestQuery @Parameter(description = "`next` of the page before; without it, the first page") @Nullable
        String after,

        @RestQuery
        @Parameter(
                description = "Rows on the page; as text/csv up to 100,000, which is the default there",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
        @Nullable
        Integer limit,

        @Context HttpHeaders headers) {

    private static final int SHOWN = 100;
    private static final int LONGEST_SHOWN = 1_000;
    private static final int LONGEST_TABLE = 100_000;

    private static final MediaType CSV = new MediaType("text", "csv");

    /** The part asked for; the filter is whatever else selects or sorts the rows, as one text. */
    public Paging paging(String filter) {
        boolean table = asksForTable();
        if (limit == null) {
            return Paging.from(after, table ? LONGEST_TABLE : SHOWN, filter);
        }
        int longest = table ? LONGEST_TABLE : LONGEST_SHOWN;
        if (limit < 1) {
            throw refused("min", new Sentence("Ít nhất là {0}.", "At least {0}.").with(1));
        }
        if (limit > longest) {
            throw refused("max", new Sentence("Nhiều nhất là {0}.", "At most {0}.").with(longest));
        }
        return Paging.from(after, limit, filter);
    }

    /** JSON comes first where both are as welcome, as it does in the answer. */
    private boolean asksForTable() {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(CSV)) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException refused(String code, Sentence reason) {
        return new ProblemException(ProblemType.SCHEMA_VIOLATED, reason, List.of(new Violation("limit", code, reason)));
    }
}
