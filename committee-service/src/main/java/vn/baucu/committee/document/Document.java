package vn.baucu.committee.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;

/**
 * An official document (văn bản) of the register.
 *
 * @param issuer code of the body here that issued it; otherwise {@code authority} names who did
 * @param place code of the area, constituency or polling area in whose register it stands
 * @param path codes of what covers the place, from the nation down to the place itself
 * @param reason why it was cancelled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Document")
public record Document(
        UUID id,
        DocumentKind kind,
        @Nullable String issuer,
        @Nullable String authority,
        int number,

        @Schema(description = "Number and symbol", examples = "02/KH-UBBC")
        String symbol,

        LocalDate date,
        String signer,
        String summary,
        AreaLevel level,
        String place,
        List<String> path,
        DocumentState state,
        @Nullable String reason,
        List<Relation> relations,
        Instant registeredAt,
        long version) {

    boolean isIssuedHere() {
        return issuer != null;
    }

    String registeredFor() {
        return issuer == null ? String.valueOf(authority) : issuer;
    }

    /** The next version, with what may be put right. */
    Document amended(DocumentEntry entry) {
        return new Document(
                id,
                kind,
                issuer,
                authority,
                isIssuedHere() ? number : entry.ownNumber(),
                isIssuedHere() ? symbol : Objects.requireNonNull(entry.symbol()),
                entry.date(),
                entry.signer(),
                entry.summary(),
                level,
                place,
                path,
                state,
                reason,
                entry.related(),
                registeredAt,
                version + 1);
    }

    /** The next and last version. */
    Document cancelled(String why) {
        return new Document(
                id,
                kind,
                issuer,
                authority,
                number,
                symbol,
                date,
                signer,
                summary,
                level,
                place,
                path,
                DocumentState.CANCELLED,
                why,
                relations,
                registeredAt,
                version + 1);
    }
}
