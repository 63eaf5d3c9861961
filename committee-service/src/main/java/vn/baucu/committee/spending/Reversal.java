package vn.baucu.committee.spending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a spending is taken back by a counter-entry (bút toán đảo). */
@Schema(name = "BudgetReversal")
record Reversal(
        @NotNull @Schema(examples = "2021-03-26") LocalDate on,

        @NotBlank @Size(max = 500) @Schema(examples = "Nhập nhầm số người dự họp")
        String reason,

        @NotBlank @Size(max = 100) @Schema(description = "Number of the voucher (chứng từ)", examples = "PT 03")
        String voucher) {}
