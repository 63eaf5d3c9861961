package vn.baucu.tally.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.BallotType;

/** Where results are to be sent, and which. */
@Schema(name = "WebhookDocument")
record WebhookDocument(
        @Schema(
                description = "https, public, port 443, 8443 or from 1024 on, without user name",
                examples = "https://ket-qua.example.vn/baucu")
        @NotBlank
        @Size(max = 2000)
        String url,

        @Schema(description = "Results of these bodies only", examples = "[\"NATIONAL_ASSEMBLY\"]")
        @Nullable
        @Size(max = 10)
        Set<@NotNull BallotType> ballotTypes,

        @Schema(description = "Results of this area and those within it only", examples = "12")
        @Nullable
        @Pattern(regexp = "[A-Za-z0-9]{1,10}")
        String area,

        @Schema(description = "For oneself", examples = "Bản đồ kết quả") @Nullable @Size(max = 200)
        String description) {

    /** In the order of the enum, none for all. */
    Set<BallotType> bodies() {
        return ballotTypes == null ? Set.of() : new TreeSet<>(ballotTypes);
    }

    String words() {
        return description == null ? "" : Text.tidy(description);
    }
}
