package vn.baucu.committee.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.DayTime;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;

/** Counts out the deadlines of an election from its day, and knows which ones a document moved. */
@ApplicationScoped
public class ElectionCalendar {

    private final DeadlineMoves moves;
    private final Openings openings;
    private final Clock clock;

    ElectionCalendar(DeadlineMoves moves, Openings openings, Clock clock) {
        this.moves = moves;
        this.openings = openings;
        this.clock = clock;
    }

    /** The deadlines as the election knew them at a time past; a document that came later does not count. */
    public List<DueDate> dueDates(Election election, Instant knownAt) {
        return Regimes.of(election.regime())
                .calendar(election.kind(), election.votingDay(), dates(moves.newest(election.code(), knownAt)));
    }

    /** The whole calendar, with what the first polling area to open brings forward. */
    CalendarView of(Election election) {
        return view(election, ordinary(election), openings.earliest(election).orElse(ordinary(election)));
    }

    /** The calendar of one polling area, whose voting may start on its own day and at its own hour. */
    CalendarView of(Election election, String pollingArea) {
        DayTime start = openings.require(election, pollingArea);
        return view(election, start, start);
    }

    /** The last day of each deadline by its id, for those who only need the dates. */
    Map<String, LocalDate> lastDays(Election election) {
        Map<String, LocalDate> dates = new TreeMap<>();
        for (DueDate due : dueDates(election, clock.instant())) {
            dates.put(due.deadline().id(), due.until().date());
        }
        return dates;
    }

    static DayTime ordinary(Election election) {
        return new DayTime(
                election.votingDay(),
                Regimes.of(election.regime()).votingHours().opens());
    }

    private CalendarView view(Election election, DayTime start, DayTime earliest) {
        Regime regime = Regimes.of(election.regime());
        Map<String, DeadlineMove> moved = moves.newest(election.code(), clock.instant());
        List<DueDate> due = regime.calendar(election.kind(), election.votingDay(), start, dates(moved));
        List<DueDate> byLaw = regime.calendar(election.kind(), election.votingDay(), start, Map.of());
        List<DueDate> first = regime.calendar(election.kind(), election.votingDay(), earliest, dates(moved));
        List<CalendarView.Entry> entries = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            DeadlineMove move = moved.get(due.get(i).deadline().id());
            entries.add(CalendarView.Entry.of(due.get(i), byLaw.get(i), first.get(i), move));
        }
        return new CalendarView(
                election.code(),
                election.name(),
                election.votingDay(),
                regime.zone().getId(),
                entries);
    }

    private static Map<String, LocalDate> dates(Map<String, DeadlineMove> moved) {
        Map<String, LocalDate> dates = new HashMap<>();
        moved.forEach((deadline, move) -> {
            @Nullable LocalDate date = move.date();
            if (date != null) {
                dates.put(deadline, date);
            }
        });
        return dates;
    }
}
