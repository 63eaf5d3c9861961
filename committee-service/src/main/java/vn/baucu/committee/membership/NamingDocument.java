package vn.baucu.committee.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Decision;

/** A decision that names somebody to a body that exists (bổ sung, thay thế thành viên). */
@Schema(name = "Naming")
record NamingDocument(
        @NotNull @Valid MemberDocument member,

        @NotNull @Valid Decision decision,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Why the number of members or deputies may differ from the law")
        String reason) {}
