package vn.baucu.tally.turnout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** The reports of many polling areas at one milestone, entered together. */
@Schema(name = "TurnoutListDocument")
record TurnoutListDocument(
        @Schema(description = "The hour of the plan that is reported", examples = "10:30")
        @NotNull
        @Pattern(regexp = Milestones.FORM)
        String milestone,

        @Schema(description = "Told by phone to whoever enters it", defaultValue = "false") @Nullable
        Boolean byPhone,

        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Line> reports) {

    /** The report of one of them. */
    @Schema(name = "TurnoutLine")
    record Line(
            @Schema(examples = "03388-005") @NotNull @Size(max = 40)
            String pollingArea,

            @Schema(
                    description = "How many have voted since the opening, per ballot type",
                    examples = "{\"NATIONAL_ASSEMBLY\": 210}")
            @NotNull
            @Size(min = 1, max = 4)
            Map<BallotType, @NotNull Long> voted,

            @Schema(description = "Why a number is corrected, or lower than before") @Nullable @Size(min = 5, max = 500)
            String reason) {}

    List<Report> toReports() {
        List<Report> all = new ArrayList<>();
        for (Line line : reports) {
            all.add(new Report(
                    line.pollingArea(),
                    milestone,
                    line.voted(),
                    byPhone != null && byPhone,
                    line.reason(),
                    "/reports/" + all.size()));
        }
        return all;
    }
}
