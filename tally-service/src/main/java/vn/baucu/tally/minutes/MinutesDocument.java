package vn.baucu.tally.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.Figures;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.Round;

/** The minutes as a polling team sends them: the counted figures of the paper form, nothing computed. */
@Schema(
        name = "MinutesDocument",
        description = "Figures of the polling team's minutes (Art 76.2; forms 20/HĐBC-QH and 25/HĐBC-HĐND of 2021)")
public record MinutesDocument(
        @Schema(description = "Round of voting", defaultValue = "FIRST") @Nullable
        Round round,

        @Schema(description = "Voters on the list as updated at the start of voting, V", examples = "310") @NotNull
        Long listed,

        @Schema(description = "Voters who voted, T", examples = "309") @NotNull
        Long voted,

        @Schema(description = "Ballots the team was given", examples = "330") @NotNull
        Long received,

        @Schema(description = "Ballots given out, net of exchanged ones, I", examples = "309") @NotNull
        Long issued,

        @Schema(description = "Ballots taken out of the boxes, C", examples = "309") @NotNull
        Long collected,

        @Schema(description = "Valid ballots, G", examples = "305") @NotNull
        Long valid,

        @Schema(description = "Invalid ballots, X", examples = "4") @NotNull
        Long invalid,

        @Schema(description = "Unused ballots, sealed before the boxes were opened", examples = "20") @NotNull
        Long unused,

        @Schema(description = "Ballots spoiled by voters and exchanged", examples = "1") @NotNull
        Long spoiled,

        @Schema(description = "Valid ballots by how many names they leave, where sorted so (M8)")
        @Nullable
        @Size(max = 10)
        Map<Integer, @NotNull Long> ballotsByNames,

        @Schema(description = "Votes per candidate code; every candidate of the official list, 0 included")
        @NotNull
        @Size(max = 50)
        Map<String, @NotNull Long> votes,

        @Schema(description = "Why a rule that only warns does not hold, by rule code") @Nullable @Size(max = 20)
        Map<String, @NotNull @Size(max = 500) String> explanations,

        @Schema(description = "What the form tells beside its figures; the election may demand it") @Nullable @Valid
        Proceedings proceedings,

        @Schema(description = "Version of the official list that was counted by; refused if there is a later one")
        @Nullable
        Long listVersion) {

    public Round roundOrFirst() {
        return round == null ? Round.FIRST : round;
    }

    Minutes toMinutes() {
        return new Minutes(
                new Figures(
                        number(listed),
                        number(voted),
                        number(received),
                        number(issued),
                        number(collected),
                        number(valid),
                        number(invalid),
                        number(unused),
                        number(spoiled)),
                ballotsByNames == null ? Map.of() : ballotsByNames,
                votes == null ? Map.of() : votes,
                explanations == null ? Map.of() : tidy(explanations),
                proceedings == null ? null : proceedings.tidy());
    }

    /** Pointers of the fields that are filled in; a draft has gaps. */
    Set<String> filled() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("/listed", listed);
        fields.put("/voted", voted);
        fields.put("/received", received);
        fields.put("/issued", issued);
        fields.put("/collected", collected);
        fields.put("/valid", valid);
        fields.put("/invalid", invalid);
        fields.put("/unused", unused);
        fields.put("/spoiled", spoiled);
        fields.put("/votes", votes);
        fields.put("/ballotsByNames", ballotsByNames);
        fields.values().removeIf(Objects::isNull);
        return fields.keySet();
    }

    @SuppressWarnings("NullAway") // a draft has gaps where validated minutes have numbers
    private static long number(Long field) {
        return field == null ? 0 : field;
    }

    private static Map<String, String> tidy(Map<String, String> explanations) {
        return explanations.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Text.tidy(entry.getValue())));
    }
}
