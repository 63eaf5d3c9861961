package vn.baucu.voter.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The register of voter rolls: one per polling area, changed with a reason, closed before voting. */
@ApplicationScoped
class VoterRolls {

    private static final Set<Phase> LISTS_OPEN = Set.of(Phase.PREPARATION, Phase.REHEARSAL);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final int MISSING_NAMED = 20;

    private final VoterRollStore store;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    VoterRolls(VoterRollStore store, Outbox outbox, Audit audit, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters the first roll of a polling area or changes the one it has; the very same counts change nothing. */
    @Transactional
    VoterRoll enter(
            Election election,
            PollingPlace place,
            Precondition precondition,
            VoterRollDocument document,
            Officer officer) {
        Optional<VoterRoll> current =
                store.lock(election.code(), List.of(place.code())).stream().findFirst();
        current.ifPresentOrElse(roll -> precondition.requireCurrent(roll.version()), precondition::requireNone);
        boolean closed = current.isPresent() && current.get().closed();
        boolean locked = isLocked(election, closed);
        if (locked) {
            requireExceptional(election, place, officer);
        }
        check(place, document, locked || current.isPresent());
        List<VoterRoll> changed =
                store.save(election.code(), Map.of(place.code(), document.voters()), officer, document.reason());
        if (changed.isEmpty()) {
            return current.or(() -> store.find(election.code(), place.code())).orElseThrow();
        }
        VoterRoll roll = changed.get(0);
        if (roll.version() != 1 + current.map(VoterRoll::version).orElse(0L)) {
            // Somebody entered the first roll at the same moment.
            throw Precondition.overtaken(roll.version() - 1);
        }
        outbox.add(roll.changed());
        audit.add(officer, "enter-voter-roll", election.code(), place.code(), detail(roll, document.reason()));
        return roll;
    }

    /** Closes the rolls of the places, all of which must have one, once the law no longer allows additions. */
    @Transactional
    Closure close(Election election, String named, List<PollingPlace> places, Officer officer) {
        requireClosingTime(election, places);
        store.lockElection(election.code());
        List<String> codes = places.stream().map(PollingPlace::code).toList();
        requireAll(codes, store.lock(election.code(), codes));
        List<VoterRoll> closed = store.close(election.code(), codes, officer);
        outbox.add(closed.stream().map(VoterRoll::changed).toList());
        Closure closure = new Closure(election.code(), named, closed.size(), codes.size() - closed.size());
        audit.add(officer, "close-voter-rolls", election.code(), named, Json.write(closure));
        return closure;
    }

    /** Whether the law has fixed a roll: its list was closed, or voting has begun. */
    static boolean isLocked(Election election, boolean closed) {
        return closed || !LISTS_OPEN.contains(election.phase());
    }

    private static void requireExceptional(Election election, PollingPlace place, Officer officer) {
        boolean above = officer.role() == Role.NATIONAL_COUNCIL || officer.role() == Role.COMMITTEE;
        if (election.phase() == Phase.CLOSED || !above || !place.withinProvinceOf(officer)) {
            throw new ProblemException(
                    ProblemType.ELECTION_LOCKED,
                    new Sentence(
                            "Danh sách cử tri đã chốt; chỉ Ủy ban bầu cử tỉnh hoặc Hội đồng bầu cử quốc gia được sửa,"
                                    + " có nêu lý do, trước khi cuộc bầu cử khép lại.",
                            "The voter list is closed; only the province's election committee or the National Election"
                                    + " Council may change it, with a reason, until the election is closed."));
        }
    }

    private static void check(PollingPlace place, VoterRollDocument document, boolean reasonRequired) {
        List<Violation> violations = new ArrayList<>();
        for (PollingPlace.Mismatch mismatch : place.mismatches(document.listed().keySet())) {
            violations.add(new Violation(
                    "/listed/" + mismatch.ballotType(), mismatch.rule(), "29, 30, 34", mismatch.sentence()));
        }
        if (reasonRequired && document.reason() == null) {
            violations.add(new Violation(
                    "/reason",
                    "reason-required",
                    new Sentence(
                            "Nêu lý do khi sửa số cử tri đã công bố hoặc đã chốt.",
                            "Give the reason for changing a roll that is known or closed.")));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Có {0} chỗ chưa đúng.", "Found wrong: {0}.").with(violations.size()),
                    violations);
        }
    }

    private void requireClosingTime(Election election, List<PollingPlace> places) {
        if (election.phase() == Phase.REHEARSAL) {
            return;
        }
        Optional<ZonedDateTime> latest = places.stream()
                .map(PollingPlace::votingDate)
                .max(Comparator.<LocalDate>naturalOrder())
                .flatMap(day -> ClosingTime.of(election, day));
        if (latest.isPresent() && clock.instant().isBefore(latest.get().toInstant())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "Danh sách cử tri còn được bổ sung đến {0} (Điều 29, 30).",
                                    "Voters may be added to the list until {0} (Art 29, 30).")
                            .with(HOUR.format(latest.get())));
        }
    }

    private static void requireAll(List<String> codes, List<VoterRoll> rolls) {
        Set<String> missing = new HashSet<>(codes);
        rolls.forEach(roll -> missing.remove(roll.pollingArea()));
        if (!missing.isEmpty()) {
            List<Violation> violations = missing.stream()
                    .sorted()
                    .limit(MISSING_NAMED)
                    .map(code -> new Violation(
                            code,
                            "roll-missing",
                            new Sentence(
                                            "Khu vực bỏ phiếu {0} chưa có số cử tri.",
                                            "Polling area {0} has no voter roll yet.")
                                    .with(code)))
                    .toList();
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("{0} khu vực bỏ phiếu chưa có số cử tri.", "{0} polling areas have no voter roll yet.")
                            .with(missing.size()),
                    violations);
        }
    }

    private static String detail(VoterRoll roll, @Nullable String reason) {
        Map<String, Object> detail = new HashMap<>(Map.of("version", roll.version(), "listed", roll.listed()));
        if (reason != null) {
            detail.put("reason", reason);
        }
        return Json.write(detail);
    }
}
