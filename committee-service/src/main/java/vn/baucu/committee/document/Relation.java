package vn.baucu.committee.document;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that another one is based on, replaces or answers. */
@Schema(name = "DocumentRelation")
record Relation(
        @NotNull RelationKind kind,

        @NotNull @Schema(description = "The document related to")
        UUID document) {}
