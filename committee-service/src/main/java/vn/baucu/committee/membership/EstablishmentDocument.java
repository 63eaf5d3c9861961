package vn.baucu.committee.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.body.Decision;
import vn.baucu.committee.body.Establishing;
import vn.baucu.common.law.BodyRule.Setting;

/** The decision that establishes a body (quyết định thành lập), with everybody it names. */
@Schema(name = "Establishment")
record EstablishmentDocument(
        @NotNull BodyKind kind,

        @NotBlank
        @Size(max = 40)
        @Schema(description = "Code of the area, constituency or polling area it is of", examples = "03388-005")
        String scope,

        @Nullable @Min(1) @Max(999) @Schema(description = "Which of several; only of bodies of practice")
        Integer number,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Areas it looks after; those of its scope where nothing is said")
        List<@NotBlank @Size(max = 40) String> covers,

        @Nullable @Schema(description = "Of a polling team; by the kind of the polling area where nothing is said")
        Setting setting,

        @NotBlank @Size(max = 200) @Schema(examples = "Tổ bầu cử số 5 phường Đoàn Kết")
        String name,

        @NotNull @Valid Establishing establishedBy,

        @NotNull @Valid Decision decision,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid MemberDocument> members,

        @Nullable
        @Size(max = 500)
        @Schema(
                description = "Why the number of members or deputies may differ from the law; the difference stays"
                        + " flagged")
        String reason) {

    List<String> covered() {
        return covers == null ? List.of() : covers;
    }
}
