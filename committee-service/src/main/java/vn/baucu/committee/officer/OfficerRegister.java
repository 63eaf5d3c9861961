package vn.baucu.committee.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.officer.AppointmentRule.Refusal;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.json.Json;
import vn.baucu.common.json.PersonName;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The register of officers: duties are given and end; none is ever erased. */
@ApplicationScoped
class OfficerRegister {

    private final Officers officers;
    private final Places places;
    private final MemberDuties memberDuties;
    private final Audit audit;
    private final Clock clock;

    OfficerRegister(Officers officers, Places places, MemberDuties memberDuties, Audit audit, Clock clock) {
        this.officers = officers;
        this.places = places;
        this.memberDuties = memberDuties;
        this.audit = audit;
        this.clock = clock;
    }

    AppointedOfficer get(String election, String user) {
        return officers.find(election, user).orElseThrow(() -> unknown(user));
    }

    /** The officer, where a duty of the one who asks covers one of his; of others not even the existence is told (G-034). */
    AppointedOfficer getWithin(String election, String user, Officer asking) {
        AppointedOfficer found = get(election, user);
        if (!asking.scopes().contains("VN")) {
            List<String> scopes = found.duties().stream().map(DutyGiven::scope).toList();
            boolean within = places.find(election, scopes).values().stream()
                    .anyMatch(place -> place.path().stream().anyMatch(asking.scopes()::contains));
            if (!within) {
                throw unknown(user);
            }
        }
        return found;
    }

    /**
     * Gives a duty. One that has ended stays ended: it may be given anew from then on, by a new act, and never for the
     * time in between. The audit keeps the earlier one.
     */
    AppointedOfficer appoint(String election, Appointment appointment, Officer appointing) {
        Instant from = appointment.from() == null ? now() : appointment.from();
        requireAllowed(election, appointment, from, appointing);
        officers.lock(election, List.of(appointment.user()));
        Optional<AppointedOfficer> before = officers.find(election, appointment.user());
        List<DutyGiven> duties =
                new ArrayList<>(before.map(AppointedOfficer::duties).orElse(List.of()));
        Optional<DutyGiven> earlier = before.flatMap(officer -> officer.duty(appointment.role(), appointment.scope()));
        if (earlier.isPresent() && isOpen(earlier.get())) {
            throw new ProblemException(
                    ProblemType.DUPLICATE,
                    new Sentence("{0} đã có nhiệm vụ này.", "{0} has this duty already.").with(appointment.user()));
        }
        earlier.ifPresent(ended -> {
            requireAfter(ended, from);
            duties.remove(ended);
        });
        DutyGiven duty = new DutyGiven(appointment.role(), appointment.scope(), from, appointment.until());
        duties.add(duty);
        AppointedOfficer after = before.orElse(new AppointedOfficer(appointment.user(), "", List.of(), 0))
                .next(appointment.name().strip(), duties);
        if (after.auditsItself(now())) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    AppointmentRule.AUDITS_ITSELF,
                    List.of(new Violation("/role", "conflict-of-interest", AppointmentRule.AUDITS_ITSELF)));
        }
        officers.keep(election, List.of(after));
        audit.add(appointing, "give-duty", election, appointment.user(), Json.write(duty));
        return after;
    }

    /** Ends a duty now: from this moment on it lets nobody do anything. */
    AppointedOfficer end(
            String election, String user, Role role, String scope, @Nullable String ifMatch, Officer ending) {
        Place place = places.find(election, List.of(scope)).get(scope);
        // Before anything is looked up: whoever may not end it does not learn whether there is such a duty (G-034).
        if (place != null && !AppointmentRule.mayGive(ending, role, place)) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        officers.lock(election, List.of(user));
        AppointedOfficer before = get(election, user);
        DutyGiven duty = before.duty(role, scope)
                .filter(given -> place != null)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("nhiệm vụ {0} tại {1}", "duty {0} at {1}").with(role, scope)));
        new Precondition(ifMatch).requireCurrent(before.version());
        if (!isOpen(duty)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, new Sentence("Nhiệm vụ này đã kết thúc.", "This duty has ended already."));
        }
        Instant now = now();
        List<DutyGiven> duties = new ArrayList<>(before.duties());
        duties.remove(duty);
        duties.add(new DutyGiven(role, scope, duty.from().isAfter(now) ? now : duty.from(), now));
        AppointedOfficer after = before.next(before.name(), duties);
        officers.keep(election, List.of(after));
        memberDuties.endAll(election, user, role, scope);
        audit.add(ending, "end-duty", election, user, role + " " + scope);
        return after;
    }

    private void requireAllowed(String election, Appointment appointment, Instant from, Officer appointing) {
        Instant until = appointment.until();
        List<Violation> violations = new ArrayList<>();
        if (until != null && !until.isAfter(from)) {
            violations.add(new Violation(
                    "/until",
                    "ends-before-start",
                    new Sentence("Phải sau thời điểm bắt đầu.", "Must be later than the start.")));
        }
        PersonName.lookAlike(appointment.name())
                .ifPresent(fault -> violations.add(new Violation("/name", "name-invalid", fault)));
        Place place = places.find(election, List.of(appointment.scope())).get(appointment.scope());
        for (Refusal refusal : AppointmentRule.refusals(
                appointing, appointment.user(), appointment.role(), appointment.scope(), place)) {
            switch (refusal.code()) {
                case "area-out-of-scope" ->
                    throw new ProblemException(ProblemType.AREA_OUT_OF_SCOPE, refusal.message());
                case "self-appointment" -> throw new ProblemException(ProblemType.FORBIDDEN, refusal.message());
                default -> violations.add(new Violation("/" + refusal.field(), refusal.code(), refusal.message()));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Không giao được nhiệm vụ này.", "This duty cannot be given."),
                    violations);
        }
    }

    private static void requireAfter(DutyGiven ended, Instant from) {
        Instant end = ended.until();
        if (end != null && from.isBefore(end)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "Nhiệm vụ này đã kết thúc lúc {0}; giao lại chỉ có giá trị từ đó.",
                                    "This duty ended at {0}; given anew it holds from then on only.")
                            .with(end));
        }
    }

    private static ProblemException unknown(String user) {
        return ProblemException.notFound(new Sentence("người {0}", "officer {0}").with(user));
    }

    private boolean isOpen(DutyGiven duty) {
        return duty.until() == null || duty.until().isAfter(now());
    }

    /** PostgreSQL keeps microseconds; the event must say the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
