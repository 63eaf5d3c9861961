package vn.baucu.tally.minutes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.Figures;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.figures.FigureColumns;

/** The minutes of one subject with their whole history. */
@Schema(name = "Minutes")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MinutesView(
        String election,
        String pollingArea,
        BallotType ballotType,
        Round round,
        MinutesState state,
        int latestVersion,

        @Schema(description = "The version that counts; absent before the first is accepted and while it is set aside")
        @Nullable
        Integer acceptedVersion,

        @Schema(description = "The version that a body above has set aside") @Nullable
        Integer quarantinedVersion,

        @Schema(description = "Fields in which two independent entries differ, as long as they do") @Nullable
        List<String> differing,

        List<Version> versions) {

    /** One version, as entered, and what became of it. */
    @Schema(name = "MinutesVersion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            int version,

            @Schema(description = "Where this version stands") @Nullable
            MinutesState state,

            String constituency,
            long listVersion,

            @Schema(description = "Hidden from whoever may enter them independently once more") @Nullable
            Figures figures,

            @Nullable Map<Integer, Long> ballotsByNames,
            @Nullable Map<String, Long> votes,
            @Nullable Map<String, String> explanations,
            @Nullable Proceedings proceedings,
            @Nullable String reason,
            String enteredBy,

            @Schema(description = "The role under which it was entered; COMMITTEE means on behalf of the team")
            Role enteredAs,

            Instant enteredAt,
            String previousHash,
            String hash,
            @JsonIgnore String contentHash,

            @Schema(description = "What a second person did with it last") @Nullable
            Step step,

            @Schema(description = "Everything that was done with it")
            List<Step> steps) {

        static Version from(ResultSet row, List<Step> steps) throws SQLException {
            String byNames = row.getString("ballots_by_names");
            String proceedings = row.getString("proceedings");
            return new Version(
                    row.getInt("version"),
                    null,
                    row.getString("constituency"),
                    row.getLong("list_version"),
                    FigureColumns.read(row),
                    byNames == null ? null : Json.read(byNames, new TypeReference<Map<Integer, Long>>() {}),
                    Json.read(row.getString("votes"), new TypeReference<Map<String, Long>>() {}),
                    Json.read(row.getString("explanations"), new TypeReference<Map<String, String>>() {}),
                    proceedings == null ? null : Json.read(proceedings, Proceedings.class),
                    row.getString("reason"),
                    row.getString("entered_by"),
                    Role.valueOf(row.getString("entered_as")),
                    row.getTimestamp("entered_at").toInstant(),
                    row.getString("previous_hash"),
                    row.getString("hash"),
                    row.getString("content_hash"),
                    steps.isEmpty() ? null : steps.get(steps.size() - 1),
                    steps);
        }

        static Version of(Entry entry) {
            Minutes minutes = entry.minutes();
            return new Version(
                    entry.version(),
                    null,
                    entry.ballot().constituency(),
                    entry.ballot().listVersion(),
                    minutes.figures(),
                    minutes.sortedByNames() ? minutes.ballotsByNames() : null,
                    minutes.votes(),
                    minutes.explanations(),
                    minutes.proceedings(),
                    entry.reason(),
                    entry.officer().name(),
                    entry.officer().role(),
                    entry.at(),
                    entry.previousHash(),
                    entry.hash(),
                    entry.contentHash(),
                    null,
                    List.of());
        }

        Minutes minutes() {
            return new Minutes(
                    Objects.requireNonNull(figures),
                    ballotsByNames == null ? Map.of() : ballotsByNames,
                    Objects.requireNonNull(votes),
                    Objects.requireNonNull(explanations),
                    proceedings);
        }

        /** As it is shown: with its state, and without its figures to whoever must not see them yet. */
        Version shown(Head head, boolean hidden) {
            return new Version(
                    version,
                    stateIn(head),
                    constituency,
                    listVersion,
                    hidden ? null : figures,
                    hidden ? null : ballotsByNames,
                    hidden ? null : votes,
                    hidden ? null : explanations,
                    hidden ? null : proceedings,
                    reason,
                    enteredBy,
                    enteredAs,
                    enteredAt,
                    previousHash,
                    hash,
                    contentHash,
                    step,
                    steps);
        }

        private MinutesState stateIn(Head head) {
            if (Objects.equals(version, head.acceptedVersion())) {
                return MinutesState.ACCEPTED;
            }
            if (Objects.equals(version, head.quarantinedVersion())) {
                return MinutesState.QUARANTINED;
            }
            if (version == head.latestVersion()) {
                return head.state();
            }
            return steps.stream().anyMatch(did -> did.step() == StepKind.RETURNED)
                    ? MinutesState.RETURNED
                    : MinutesState.SUPERSEDED;
        }
    }

    /** What can be done with a version. */
    public enum StepKind {
        CONFIRMED,
        DIFFERED,
        EVIDENCED,
        RETURNED,
        QUARANTINED,
        RELEASED
    }

    /** What somebody did with a version. */
    @Schema(name = "MinutesStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(StepKind step, String by, @Nullable String reason, Instant at) {

        static Step from(ResultSet row) throws SQLException {
            return new Step(
                    StepKind.valueOf(row.getString("step")),
                    row.getString("actor"),
                    row.getString("step_reason"),
                    row.getTimestamp("at").toInstant());
        }
    }
}
