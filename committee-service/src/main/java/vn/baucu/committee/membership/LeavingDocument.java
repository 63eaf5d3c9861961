package vn.baucu.committee.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Decision;

/**
 * A decision by which somebody leaves a body (thôi tham gia), with whoever takes the place.
 *
 * @param successor nobody where the place stays empty
 */
@Schema(name = "Leaving")
record LeavingDocument(
        @NotNull EndReason reason,
        @NotNull @Valid Decision decision,
        @Nullable @Valid MemberDocument successor) {}
