package vn.baucu.tally.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.tally.percentage.FigureLine;
import vn.baucu.tally.summary.CandidateLine;
import vn.baucu.tally.summary.FurtherRoundLine;
import vn.baucu.tally.summary.Seats;
import vn.baucu.tally.summary.SummaryContent;
import vn.baucu.tally.summary.SummaryView;
import vn.baucu.tally.summary.UnitLine;
import vn.baucu.tally.summary.WinnerLine;

/**
 * The document that is published (công bố kết quả bầu cử và danh sách những người trúng cử, Art 86): one for each body
 * elected, its winners sorted by constituency. It names itself, so that no part of it can be taken for another's.
 */
@Schema(name = "PublishedResults")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedResults(
        String election,
        String electionName,
        BallotType ballotType,
        String area,
        String areaName,
        LocalDate votingDay,
        @Schema(description = "From 1, none left out") int number,

        @Schema(description = "Number of the publication it puts right") @Nullable
        Integer corrects,

        @Nullable String reason,

        @Schema(description = "Hash of the publication before it") @Nullable
        String previousHash,

        Resolution resolution,
        Instant publishedAt,

        @Schema(description = "Last day to complain about the results (Art 87); stated by the first publication")
        @Nullable
        LocalDate complaintsUntil,

        @Schema(description = "Hash of the confirmed summary it rests on")
        String summaryHash,

        int candidates,
        Seats seats,
        FigureLine totals,
        List<UnitLine> units,
        List<FurtherRoundLine> repeats,
        List<FurtherRoundLine> additional,
        List<CandidateLine> votes,
        List<WinnerLine> winners) {

    static PublishedResults of(
            String electionName,
            SummaryView summary,
            Preparation preparation,
            int number,
            @Nullable String previousHash,
            Instant publishedAt,
            @Nullable LocalDate complaintsUntil) {
        SummaryContent content = summary.content();
        return new PublishedResults(
                content.election(),
                electionName,
                content.ballotType(),
                content.area(),
                content.areaName(),
                content.votingDay(),
                number,
                preparation.corrects(),
                preparation.reason(),
                previousHash,
                preparation.resolution(),
                publishedAt,
                complaintsUntil,
                summary.hash(),
                content.candidates(),
                content.seats(),
                content.totals(),
                content.units(),
                content.repeats(),
                content.additional(),
                content.votes(),
                content.winners());
    }
}
