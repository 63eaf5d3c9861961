package vn.baucu.voter.roll;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import vn.baucu.common.law.DayTime;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;

/** When additions to voter lists end: 24 hours before voting starts (Art 29.4, 30.2 to 30.4). */
final class ClosingTime {

    private static final String LAST_ADDITIONS = "C25";

    private ClosingTime() {}

    /** Empty where the calendar of the election says nothing about it, as for by-elections. */
    static Optional<ZonedDateTime> of(Election election, LocalDate votingDate) {
        Regime regime = Regimes.of(election.regime());
        return regime.calendar(election.kind(), votingDate, Map.of()).stream()
                .filter(due -> due.deadline().id().equals(LAST_ADDITIONS))
                .map(DueDate::until)
                .map(byLaw -> moved(election, votingDate, byLaw).begins(regime.zone()))
                .findFirst();
    }

    /** A day set for the election does not bind polling areas that vote early. */
    private static DayTime moved(Election election, LocalDate votingDate, DayTime byLaw) {
        LocalDate day = election.calendar().get(LAST_ADDITIONS);
        return day == null || !votingDate.equals(election.votingDay()) ? byLaw : new DayTime(day, byLaw.time());
    }
}
