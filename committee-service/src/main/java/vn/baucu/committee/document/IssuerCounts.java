package vn.baucu.committee.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many documents of a kind come from one issuer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IssuerDocumentCounts")
record IssuerCounts(
        @Nullable @Schema(description = "Code of the body here", examples = "EC-12")
        String issuer,

        @Nullable @Schema(description = "The authority outside", examples = "Bộ Nội vụ")
        String authority,

        DocumentKind kind,
        @Schema(description = "Those that stand") long documents,
        long cancelled) {

    String sortKey() {
        return (issuer == null ? String.valueOf(authority) : issuer) + "\n" + kind;
    }
}
