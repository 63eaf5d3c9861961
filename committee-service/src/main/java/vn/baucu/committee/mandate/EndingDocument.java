package vn.baucu.committee.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.body.Decision;
import vn.baucu.common.law.AreaLevel;

/** One decision that ends the mandates of all bodies of a kind in an area (quyết định kết thúc nhiệm vụ). */
@Schema(name = "EndingOrder")
record EndingDocument(
        @NotNull @Schema(examples = "POLLING_TEAM") BodyKind kind,

        @NotBlank @Size(max = 5) @Schema(description = "At any depth in this area", examples = "12")
        String area,

        @Nullable @Schema(description = "Only those of this level, such as the committees of the communes")
        AreaLevel level,

        @NotNull @Schema(description = "First day without mandate", examples = "2021-07-15")
        LocalDate day,

        @NotNull @Valid Decision decision) {}
