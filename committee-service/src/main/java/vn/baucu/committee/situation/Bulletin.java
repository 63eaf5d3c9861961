package vn.baucu.committee.situation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The quick report that a level gives to the one above and to the public (báo cáo nhanh).
 *
 * @param cutOff what came later is not in it
 * @param corrects the issued bulletin that this one corrects
 * @param correctedBy the issued bulletin that corrects this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Bulletin")
record Bulletin(
        UUID bulletin,
        String area,
        Instant cutOff,
        String text,
        BulletinState state,
        @Nullable String number,
        @Nullable Instant issuedAt,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        long version) {}
