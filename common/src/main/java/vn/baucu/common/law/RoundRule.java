package vn.baucu.common.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a further round is due, who decides on it and how late it may be (bầu cử thêm, bầu cử lại; Art 79 to 81). */
public record RoundRule(
        Round round,
        Trigger trigger,
        List<BallotType> ballotTypes,
        @Nullable Fraction threshold,
        @Nullable Authority proposedBy,
        Authority decidedBy,
        @Nullable Authority consentBy,
        boolean discretionary,
        int windowDays,
        Standing standing,
        boolean turnoutRequired,
        String article,
        boolean verified,
        @Nullable String remark) {

    /** Why the round is due. */
    public enum Trigger {
        /** Fewer were elected than the threshold's share of the seats. */
        SHORTAGE,
        /** No more than the threshold's share of the listed voters voted. */
        TURNOUT,
        /** The result of a polling area or constituency was annulled for serious violations. */
        ANNULMENT
    }

    /** Which candidates of the first round stand again. */
    public enum Standing {
        ALL,
        NOT_ELECTED
    }

    /** The last Sunday within the window: elections are held on Sundays (Art 5). */
    public LocalDate lastSunday(LocalDate electionDay) {
        return electionDay.plusDays(windowDays).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
