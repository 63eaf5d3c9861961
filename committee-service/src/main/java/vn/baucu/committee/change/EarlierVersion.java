package vn.baucu.committee.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;

/**
 * A record as it was at a version (phiên bản), and what replaced it; nothing has replaced the present one.
 *
 * @param state the whole record; absent for the version at which it went
 * @param document what the change rests on that replaced it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EarlierVersion")
public record EarlierVersion(
        long version,
        @Nullable Object state,
        @Nullable DecidingDocument document,
        @Nullable String replacedBy,
        @Nullable Instant replacedAt) {

    /** The record as it is. */
    public static EarlierVersion present(long version, Object state) {
        return new EarlierVersion(version, state, null, null, null);
    }
}
