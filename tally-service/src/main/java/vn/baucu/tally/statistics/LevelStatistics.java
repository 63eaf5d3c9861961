package vn.baucu.tally.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.BallotType;
import vn.baucu.tally.percentage.FigureLine;

/** The line of one level of election (cấp bầu cử), and the structure of those elected at it. */
@Schema(name = "LevelStatistics")
public record LevelStatistics(
        BallotType ballotType,

        @Schema(description = "Everything expected is in and certified")
        boolean complete,

        long minutesIn,
        long minutesExpected,

        @Schema(description = "Where an election was repeated, its figures instead of the first round's")
        FigureLine figures,

        UnitCounts units,
        PollingAreaCounts pollingAreas,
        WinnerStructure winners) {}
