package vn.baucu.rehearsal.expected;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.rehearsal.demonstration.SecondRound.Kind;

/** What the law says of further rounds: by which article, until when, and whether enough must vote. */
public final class SecondRoundRule {

    private SecondRoundRule() {}

    /** The article by which such a round is held. */
    public static String article(Kind kind, BallotType ballotType) {
        return switch (kind) {
            case SHORTAGE -> ballotType == BallotType.NATIONAL_ASSEMBLY ? "79.1" : "79.2";
            case TURNOUT -> "80";
            case ANNULMENT -> "81";
        };
    }

    /** The last Sunday (article 5) within 15 days of the election, since 2025 within 7: articles 79.3, 80.4, 81.2. */
    public static LocalDate lastSunday(PublishedFigures published) {
        int days = published.regime().equals("vn-2015") ? 15 : 7;
        return published.votingDay().plusDays(days).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    /** Article 80.4: what is repeated because too few voted is recognised however many vote then. */
    static boolean turnoutRequired(Kind kind) {
        return kind != Kind.TURNOUT;
    }
}
