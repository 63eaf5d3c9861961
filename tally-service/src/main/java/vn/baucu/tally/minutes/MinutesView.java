package vn.baucu.tally.minutes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
record MinutesView(
        String election,
        String pollingArea,
        BallotType ballotType,
        Round round,
        MinutesState state,
        int latestVersion,

        @Schema(description = "The version that counts; absent before the first is accepted") @Nullable
        Integer acceptedVersion,

        List<Version> versions) {

    /** One version, as entered, and what became of it. */
    @Schema(name = "MinutesVersion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            int version,
            String constituency,
            long listVersion,
            Figures figures,
            @Nullable Map<Integer, Long> ballotsByNames,
            Map<String, Long> votes,
            Map<String, String> explanations,
            @Nullable String reason,
            String enteredBy,

            @Schema(description = "The role under which it was entered; COMMITTEE means on behalf of the team")
            Role enteredAs,

            Instant enteredAt,
            String previousHash,
            String hash,
            @JsonIgnore String contentHash,
            @Nullable Step step) {

        static Version from(ResultSet row) throws SQLException {
            String byNames = row.getString("ballots_by_names");
            return new Version(
                    row.getInt("version"),
                    row.getString("constituency"),
                    row.getLong("list_version"),
                    FigureColumns.read(row),
                    byNames == null ? null : Json.read(byNames, new TypeReference<Map<Integer, Long>>() {}),
                    Json.read(row.getString("votes"), new TypeReference<Map<String, Long>>() {}),
                    Json.read(row.getString("explanations"), new TypeReference<Map<String, String>>() {}),
                    row.getString("reason"),
                    row.getString("entered_by"),
                    Role.valueOf(row.getString("entered_as")),
                    row.getTimestamp("entered_at").toInstant(),
                    row.getString("previous_hash"),
                    row.getString("hash"),
                    row.getString("content_hash"),
                    Step.from(row));
        }

        Minutes minutes() {
            return new Minutes(figures, ballotsByNames == null ? Map.of() : ballotsByNames, votes, explanations);
        }
    }

    /** What a second person did with a version. */
    @Schema(name = "MinutesStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            @Schema(enumeration = {"CONFIRMED", "RETURNED"}) String step,
            String by,
            @Nullable String reason,
            Instant at) {

        static @Nullable Step from(ResultSet row) throws SQLException {
            String step = row.getString("step");
            Timestamp at = row.getTimestamp("step_at");
            return step == null || at == null
                    ? null
                    : new Step(step, row.getString("step_by"), row.getString("step_reason"), at.toInstant());
        }
    }
}
