package vn.baucu.committee.constituency;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** A constituency as it is to be, under the rules of the import; what is left out is taken away. */
@Schema(name = "ConstituencyDocument")
record ConstituencyDocument(
        @NotBlank @Size(max = 20) @Schema(examples = "CC-03388-2")
        String code,

        @NotNull BallotType ballotType,

        @NotBlank @Size(max = 5) @Schema(examples = "03388") String councilArea,

        @Positive @Max(999) int number,
        @Positive @Max(99) int seats,
        @NotEmpty @Size(max = 1000) List<@NotBlank @Size(max = 5) String> covers,
        @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 12) String> hamlets,
        @Nullable @Size(max = 40) String externalCode) {

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", code);
        fields.put("ballot_type", ballotType.name());
        fields.put("council_area", councilArea);
        fields.put("number", Integer.toString(number));
        fields.put("seats", Integer.toString(seats));
        fields.put("covers", String.join(";", covers));
        fields.put("hamlets", hamlets == null ? "" : String.join(";", hamlets));
        fields.put("external_code", externalCode == null ? "" : externalCode);
        return fields;
    }
}
