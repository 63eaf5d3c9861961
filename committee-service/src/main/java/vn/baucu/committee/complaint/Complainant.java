package vn.baucu.committee.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who complains (người khiếu nại, tố cáo, kiến nghị): personal data, kept apart and never told in events or logs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Complainant")
record Complainant(
        @NotBlank @Size(max = 200) @Schema(examples = "Lò Thị Mẩy")
        String name,

        @Nullable @Size(min = 1, max = 400) @Schema(examples = "Tổ dân phố số 4")
        String address,

        @Nullable @Pattern(regexp = "[0-9]{12}") @Schema(description = "Citizen number", examples = "012199000001")
        String identityNumber,

        @Nullable @Pattern(regexp = "\\+?[0-9]{8,15}") @Schema(examples = "0900000001")
        String phone) {

    /** Nothing of it reaches a log by accident. */
    @Override
    public String toString() {
        return "Complainant[…]";
    }
}
