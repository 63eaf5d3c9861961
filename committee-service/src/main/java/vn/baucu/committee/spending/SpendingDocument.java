package vn.baucu.committee.spending;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money spent of an allocation. */
@Schema(name = "NewBudgetSpending")
record SpendingDocument(
        @NotNull UUID allocation,

        @Min(1) @Max(100_000_000_000_000L) @Schema(description = "Dong", examples = "4000000")
        long amount,

        @NotNull @Schema(examples = "2021-03-25") LocalDate spentOn,

        @NotBlank @Size(max = 500) @Schema(examples = "Họp Ủy ban bầu cử tỉnh lần thứ hai")
        String purpose,

        @NotBlank @Size(max = 100) @Schema(description = "Number of the voucher (chứng từ)", examples = "PC 17")
        String voucher,

        @Nullable
        @Schema(description = "The rate it was paid by; then the amount is rate, persons and meetings multiplied")
        UUID rate,

        @Nullable @Min(1) @Max(1_000_000) @Schema(examples = "20")
        Integer persons,

        @Nullable @Min(1) @Max(1_000) @Schema(examples = "1")
        Integer meetings) {

    /** All three of a rate's figures, or none. */
    boolean ratedByHalves() {
        boolean all = rate != null && persons != null && meetings != null;
        boolean none = rate == null && persons == null && meetings == null;
        return !all && !none;
    }
}
