package vn.baucu.committee.document;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many documents there are: "over 40 documents, 07 of them decisions".
 *
 * @param documents those that stand
 * @param cancelled those that are cancelled, counted nowhere else
 */
record DocumentCounts(
        long documents,
        long cancelled,

        @Schema(description = "Those that stand, by kind", examples = "{\"DECISION\": 7, \"PLAN\": 12}")
        Map<DocumentKind, Long> kinds) {}
