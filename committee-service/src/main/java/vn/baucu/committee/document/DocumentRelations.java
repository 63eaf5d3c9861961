package vn.baucu.committee.document;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document's relations in both directions. */
record DocumentRelations(
        @Schema(description = "What it is based on, replaces or answers")
        List<RelatedDocument> to,

        @Schema(description = "What is based on it, replaces it or answers it")
        List<RelatedDocument> from) {}
