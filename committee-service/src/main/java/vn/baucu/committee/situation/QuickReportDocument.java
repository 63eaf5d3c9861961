package vn.baucu.committee.situation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an area has to say at an hour; a part with nothing to say is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QuickReportDocument")
record QuickReportDocument(
        @NotBlank @Size(max = 4000) @Schema(description = "Tình hình chung", examples = "Bầu cử diễn ra đúng tiến độ.")
        String situation,

        @Nullable @Size(min = 1, max = 4000) @Schema(description = "Dư luận")
        String opinion,

        @Nullable @Size(min = 1, max = 4000) @Schema(description = "An ninh, trật tự")
        String security,

        @Nullable @Size(min = 1, max = 4000) @Schema(description = "Y tế")
        String health,

        @Nullable @Size(min = 1, max = 4000) @Schema(description = "Thời tiết")
        String weather,

        @Nullable @Size(min = 1, max = 4000) @Schema(description = "Sự cố")
        String incidents,

        @Nullable @Size(min = 1, max = 4000) @Schema(description = "Trường hợp đặc biệt")
        String specialCases) {}
