package vn.baucu.committee.spending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of what was spent (khoản chi), in dong.
 *
 * @param amount below zero for the counter-entry of another
 * @param reverses the entry that this one takes back
 * @param reversedBy the entry that takes this one back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BudgetSpending")
record Spending(
        UUID id,
        UUID allocation,
        String area,
        String content,
        long amount,
        LocalDate spentOn,
        String purpose,
        String voucher,
        @Nullable UUID rate,
        @Nullable Integer persons,
        @Nullable Integer meetings,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        String actor,
        Instant at) {}
