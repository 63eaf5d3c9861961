package vn.baucu.committee.pollingarea;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.law.Terrain;

/** A polling area as it is to be, under the rules of the import; what is left out is taken away. */
@Schema(name = "PollingAreaDocument")
record PollingAreaDocument(
        @NotBlank @Size(max = 12) @Schema(examples = "03388-005")
        String code,

        @NotBlank @Size(max = 5) @Schema(examples = "03388") String area,

        @NotNull PollingAreaKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Nhà văn hóa tổ dân phố số 5")
        String address,

        @Nullable LocalDate votingDate,
        @Nullable @Valid DecidingDocument earlyVoting,
        @NotEmpty Map<BallotType, @NotBlank @Size(max = 20) String> constituencies,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 12) String> hamlets,
        @Nullable @PositiveOrZero Integer voters,
        @Nullable Terrain terrain,
        @Nullable @Size(max = 40) String externalCode) {

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", code);
        fields.put("area", area);
        fields.put("kind", kind.name());
        fields.put("address", address);
        fields.put("voting_date", text(votingDate));
        fields.put("early_decision_number", earlyVoting == null ? "" : earlyVoting.number());
        fields.put("early_decision_date", earlyVoting == null ? "" : text(earlyVoting.date()));
        fields.put("early_decision_issuer", earlyVoting == null ? "" : earlyVoting.issuer());
        constituencies.forEach((type, constituency) -> fields.put(Surroundings.column(type), constituency));
        fields.put("hamlets", hamlets == null ? "" : String.join(";", hamlets));
        fields.put("voters", text(voters));
        fields.put("terrain", text(terrain));
        fields.put("external_code", text(externalCode));
        return fields;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
