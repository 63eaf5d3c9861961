package vn.baucu.committee.election;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Verification;

/** A new election as it is announced (công bố ngày bầu cử). */
@Schema(name = "NewElection")
record ElectionDocument(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,20}") @Schema(examples = "2021")
        String code,

        @NotBlank
        @Size(max = 200)
        @Schema(examples = "Bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp")
        String name,

        @Size(max = 200) @Nullable String nameEn,

        @NotNull ElectionKind kind,

        @NotNull @Schema(description = "The law that applies", examples = "vn-2015")
        String regime,

        @NotNull @Schema(description = "A Sunday (Art 5)", examples = "2021-05-23")
        LocalDate votingDay,

        @Nullable @Schema(description = "Who confirms minutes, by ballot type; NONE where nothing is said")
        Map<BallotType, @NotNull Verification> verification,

        @Nullable
        @Schema(
                description = "What is demanded of minutes: scans, whole forms, thresholds of plausibility. Thresholds"
                        + " that are not given are those of the regime; an empty plausibility asks for none.")
        MinutesPolicy minutes,

        @Nullable @Valid @Schema(description = "For a by-election alone: where deputies are missing")
        ByElectionDocument byElection) {

    MinutesPolicy minutesAsked() {
        return minutes == null ? new MinutesPolicy(List.of(), List.of(), false, null) : minutes;
    }

    Map<BallotType, Verification> verificationAsked() {
        return verification == null ? Map.of() : verification;
    }
}
