package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;

/** Counts out the deadlines of an election from its day, and knows which ones a document moved. */
@ApplicationScoped
class ElectionCalendar {

    private final Jdbi jdbi;

    ElectionCalendar(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    CalendarView of(Election election) {
        Regime regime = Regimes.of(election.regime());
        Map<String, MovedDeadline> moved = moved(election.code());
        List<DueDate> due = regime.calendar(election.kind(), election.votingDay(), dates(moved));
        List<DueDate> byLaw = regime.calendar(election.kind(), election.votingDay(), Map.of());
        List<CalendarView.Entry> entries = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            entries.add(CalendarView.Entry.of(due.get(i), byLaw.get(i), moved));
        }
        return new CalendarView(
                election.code(), election.votingDay(), regime.zone().getId(), entries);
    }

    /** The last day of each deadline by its id, for those who only need the dates. */
    static Map<String, LocalDate> dates(
            Regime regime, ElectionKind kind, LocalDate votingDay, Map<String, MovedDeadline> moved) {
        Map<String, LocalDate> dates = new TreeMap<>();
        for (DueDate due : regime.calendar(kind, votingDay, dates(moved))) {
            dates.put(due.deadline().id(), due.until().date());
        }
        return dates;
    }

    Map<String, MovedDeadline> moved(String election) {
        Map<String, MovedDeadline> moved = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select deadline, moved_to, document_number, document_date, document_issuer
                        from committee.moved_deadline where election = :election
                        """)
                .bind("election", election)
                .map((row, context) -> moved.put(
                        row.getString(1),
                        new MovedDeadline(
                                row.getObject(2, LocalDate.class),
                                new DecidingDocument(
                                        row.getString(3), row.getObject(4, LocalDate.class), row.getString(5)))))
                .list());
        return moved;
    }

    void move(String election, String deadline, MovedDeadline moved) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.moved_deadline
                            (election, deadline, moved_to, document_number, document_date, document_issuer)
                        values (:election, :deadline, :to, :number, :date, :issuer)
                        on conflict (election, deadline) do update set
                            moved_to = excluded.moved_to, document_number = excluded.document_number,
                            document_date = excluded.document_date, document_issuer = excluded.document_issuer
                        """)
                .bind("election", election)
                .bind("deadline", deadline)
                .bind("to", moved.date())
                .bind("number", moved.document().number())
                .bind("date", moved.document().date())
                .bind("issuer", moved.document().issuer())
                .execute());
    }

    private static Map<String, LocalDate> dates(Map<String, MovedDeadline> moved) {
        Map<String, LocalDate> dates = new HashMap<>();
        moved.forEach((deadline, move) -> dates.put(deadline, move.date()));
        return dates;
    }
}
