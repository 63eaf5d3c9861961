package vn.baucu.committee.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.document.RegisteredDocument;

/** What the responsible body did, or what the delegation saw of it. */
@Schema(name = "InspectionMending")
record Mending(
        @NotBlank @Size(max = 2000) @Schema(examples = "Đã niêm yết từ ngày 12/4/2021")
        String text,

        @Nullable @RegisteredDocument @Schema(description = "A document of the register that shows it")
        UUID document) {}
