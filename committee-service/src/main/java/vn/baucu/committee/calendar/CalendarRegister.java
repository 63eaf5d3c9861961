package vn.baucu.committee.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.register.Register;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.VotingHours;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Moves deadlines by documents, and the hour at which a polling area opens. */
@ApplicationScoped
class CalendarRegister {

    private final ElectionLock lock;
    private final ElectionCalendar calendar;
    private final DeadlineMoves moves;
    private final Openings openings;
    private final Register register;
    private final Audit audit;

    CalendarRegister(
            ElectionLock lock,
            ElectionCalendar calendar,
            DeadlineMoves moves,
            Openings openings,
            Register register,
            Audit audit) {
        this.lock = lock;
        this.calendar = calendar;
        this.moves = moves;
        this.openings = openings;
        this.register = register;
        this.audit = audit;
    }

    /** Moves a deadline; what the law counts from it moves along. */
    void move(String code, String deadline, MovedDeadline moved, @Nullable String ifMatch, Officer officer) {
        Election election = held(code, ifMatch);
        requirePlausible(moved, byLaw(election, deadline));
        change(election, deadline, moved.date(), moved.document(), officer);
        audit.add(officer, "move-deadline", code, deadline, Json.write(moved));
    }

    /** Takes a moved deadline back to the date of the law. */
    void restore(String code, String deadline, RestoredDeadline restored, @Nullable String ifMatch, Officer officer) {
        Election election = held(code, ifMatch);
        byLaw(election, deadline);
        List<DeadlineMove> newest = moves.of(code, deadline, Long.MAX_VALUE, 1);
        if (newest.isEmpty() || newest.get(0).date() == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Mốc {0} không bị dời.", "Deadline {0} has not been moved.").with(deadline));
        }
        change(election, deadline, null, restored.document(), officer);
        audit.add(officer, "restore-deadline", code, deadline, Json.write(restored));
    }

    /** Lets a polling area open earlier than the law says; what ends 24 hours before voting ends earlier there. */
    Opening open(String code, String pollingArea, OpeningHour hour, @Nullable String ifMatch, Officer officer) {
        Election election = lock.requireUnopened(lock.hold(code).code());
        openings.require(election, pollingArea);
        Precondition precondition = new Precondition(ifMatch);
        long version = openings.version(code, pollingArea);
        if (version == 0 && ifMatch == null) {
            precondition.requireNone();
        } else {
            precondition.requireCurrent(version);
        }
        requireAllowed(election, hour.opens());
        openings.set(code, pollingArea, hour.opens());
        audit.add(officer, "set-opening-hour", code, pollingArea, hour.opens().toString());
        return opening(election, pollingArea);
    }

    Opening opening(Election election, String pollingArea) {
        return new Opening(
                pollingArea,
                openings.require(election, pollingArea),
                Regimes.of(election.regime()).votingHours().article(),
                openings.version(election.code(), pollingArea));
    }

    private Election held(String code, @Nullable String ifMatch) {
        Election election = lock.hold(code);
        lock.requireUnopened(code);
        new Precondition(ifMatch).requireCurrent(election.version());
        return election;
    }

    private void change(
            Election election, String deadline, @Nullable LocalDate date, DecidingDocument document, Officer officer) {
        moves.add(election.code(), deadline, date, document, officer.name());
        register.write(new ElectionChanged(
                election.code(),
                election.kind(),
                election.regime(),
                election.name(),
                election.votingDay(),
                election.phase(),
                election.verification(),
                calendar.lastDays(election),
                election.minutes(),
                election.version() + 1));
    }

    private static DueDate byLaw(Election election, String deadline) {
        return Regimes.of(election.regime()).calendar(election.kind(), election.votingDay(), Map.of()).stream()
                .filter(due -> due.deadline().id().equals(deadline))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.notFound(new Sentence("mốc thời gian {0}", "deadline {0}").with(deadline)));
    }

    private static void requirePlausible(MovedDeadline moved, DueDate byLaw) {
        LocalDate earliest = byLaw.from() == null
                ? byLaw.until().date().minusYears(1)
                : byLaw.from().date();
        LocalDate latest = byLaw.until().date().plusYears(byLaw.deadline().firm() ? 0 : 1);
        if (moved.date().isBefore(earliest) || moved.date().isAfter(latest)) {
            String article = moved.date().isAfter(latest) && byLaw.deadline().firm()
                    ? byLaw.deadline().article()
                    : "98.3";
            throw outOfRange("/date", article, earliest, latest);
        }
    }

    private static void requireAllowed(Election election, LocalTime opens) {
        VotingHours hours = Regimes.of(election.regime()).votingHours();
        if (opens.isBefore(hours.earliest()) || opens.isAfter(hours.opens())) {
            throw outOfRange("/opens", hours.article(), hours.earliest(), hours.opens());
        }
    }

    private static ProblemException outOfRange(String pointer, String article, Object from, Object to) {
        Sentence range = new Sentence("Phải từ {0} đến {1}.", "Must lie between {0} and {1}.").with(from, to);
        return new ProblemException(
                ProblemType.RULE_VIOLATED, range, List.of(new Violation(pointer, "out-of-range", article, range)));
    }
}
