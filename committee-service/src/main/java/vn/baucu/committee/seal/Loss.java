package vn.baucu.committee.seal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The report that a seal is lost (biên bản về việc mất con dấu). */
@Schema(name = "SealLoss")
record Loss(
        @NotBlank @Size(max = 100) @Schema(examples = "02/BB-TBC")
        String number,

        @NotNull @Schema(examples = "2021-05-20") LocalDate date,

        @NotBlank @Size(max = 200) @Schema(examples = "Lò Thị Mai")
        String reportedBy,

        @NotBlank @Size(max = 1000) @Schema(examples = "Thất lạc khi di chuyển phòng bỏ phiếu")
        String circumstances) {}
