package vn.baucu.tally.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.AreaLevel;

/** The statistics of an area (biểu thống kê kết quả bầu cử; forms 30/HĐBC and 32/HĐBC). */
@Schema(name = "Statistics")
public record StatisticsView(
        String election,
        String area,
        String areaName,
        AreaLevel level,
        StatisticsKind kind,
        LocalDate votingDay,
        Instant asOf,

        @Schema(description = "One line per body elected, from the National Assembly down")
        List<LevelStatistics> levels) {

    public StatisticsView {
        levels = List.copyOf(levels);
    }
}
