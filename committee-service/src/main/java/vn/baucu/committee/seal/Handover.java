package vn.baucu.committee.seal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.site.Site;

/** To which body a seal goes, and by which minutes. */
@Schema(name = "SealHandover")
record Handover(
        @NotNull
        @Pattern(regexp = Site.BODY)
        @Schema(description = "The body that receives it", examples = "PT-03388-001")
        String body,

        @NotNull @Valid HandoverMinutes minutes) {}
