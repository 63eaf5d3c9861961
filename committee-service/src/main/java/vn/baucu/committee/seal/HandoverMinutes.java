package vn.baucu.committee.seal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The minutes that both sides signed (biên bản bàn giao). */
@Schema(name = "HandoverMinutes")
record HandoverMinutes(
        @NotBlank @Size(max = 100) @Schema(examples = "12/BB-UBBC")
        String number,

        @NotNull @Schema(examples = "2021-05-18") LocalDate date,

        @NotBlank @Size(max = 200) @Schema(description = "Who gave it", examples = "Giàng A Páo")
        String giver,

        @NotBlank @Size(max = 200) @Schema(description = "Who received it", examples = "Lò Thị Mai")
        String receiver) {}
