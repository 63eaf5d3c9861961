package vn.baucu.tally.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.Position;

/**
 * What the form tells beside its figures (diễn biến): who was present, when, complaints, notes. It is part of the signed
 * document, and of nothing else: the names in it go into no event, log or refusal.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MinutesProceedings")
public record Proceedings(
        @Schema(description = "Number of the minutes; each set of a team has its own", examples = "01/BB-TBC")
        @Nullable
        @Size(max = 50)
        String number,

        @Schema(description = "Voting was opened", examples = "2021-05-23T00:00:00Z") @Nullable
        Instant opened,

        @Schema(description = "Voting was closed", examples = "2021-05-23T12:00:00Z") @Nullable
        Instant closed,

        @Schema(description = "Counting began", examples = "2021-05-23T12:30:00Z") @Nullable
        Instant countBegan,

        @Schema(description = "Counting ended", examples = "2021-05-23T15:10:00Z") @Nullable
        Instant countEnded,

        @Schema(description = "Members of the polling team who were present, with their positions")
        @Nullable
        @Size(max = 30)
        List<@NotNull @Valid Present> present,

        @Schema(description = "The two voters who witnessed the count (Art 73)") @Nullable @Size(max = 10)
        List<@NotNull @Valid Witness> witnesses,

        @Nullable @Valid Complaints complaints,

        @Nullable @Size(max = 2000) String notes,

        @Schema(
                description =
                        "The record of a surplus of ballots, signed by two officers: only with it may more ballots"
                                + " be collected than were issued")
        @Nullable
        UUID incident) {

    /** A member of the polling team at the count. */
    @Schema(name = "MinutesMember")
    public record Present(
            @NotBlank @Size(max = 120) @Schema(examples = "Lò Văn Mẫu")
            String name,

            @NotNull Position position) {}

    /** A voter who watched the count and signed (cử tri chứng kiến). */
    @Schema(name = "MinutesWitness")
    public record Witness(
            @NotBlank @Size(max = 120) @Schema(examples = "Tòng Thị Thí Dụ")
            String name) {}

    /** Complaints and denunciations during voting and counting (khiếu nại, tố cáo). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MinutesComplaints")
    public record Complaints(
            @Min(0) @Max(10_000) int received,
            @Min(0) @Max(10_000) int resolved,

            @Min(0) @Max(10_000) @Schema(description = "Sent on to the election board")
            int forwarded,

            @Nullable @Size(max = 4000) String text) {}

    /** One spelling of the same text, for the hash. */
    Proceedings tidy() {
        return new Proceedings(
                tidy(number),
                opened,
                closed,
                countBegan,
                countEnded,
                present == null
                        ? null
                        : present.stream()
                                .map(member -> new Present(Text.tidy(member.name()), member.position()))
                                .toList(),
                witnesses == null
                        ? null
                        : witnesses.stream()
                                .map(witness -> new Witness(Text.tidy(witness.name())))
                                .toList(),
                complaints == null
                        ? null
                        : new Complaints(
                                complaints.received(),
                                complaints.resolved(),
                                complaints.forwarded(),
                                tidy(complaints.text())),
                tidy(notes),
                incident);
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null ? null : Text.tidy(text);
    }
}
