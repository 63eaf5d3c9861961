package vn.baucu.committee.election;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a closed election goes back to the count (mở lại kiểm phiếu): one person proposes it, another confirms it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reopening")
record Reopening(
        int number,
        DecidingDocument document,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {}
