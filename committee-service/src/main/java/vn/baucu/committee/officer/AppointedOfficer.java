package vn.baucu.committee.officer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;

/** A person with duties (nhiệm vụ) in an election, those that have ended included. */
@Schema(name = "Officer")
record AppointedOfficer(String user, String name, List<DutyGiven> duties, long version) {

    private static final Comparator<DutyGiven> ORDER = Comparator.comparing(DutyGiven::role)
            .thenComparing(DutyGiven::scope)
            .thenComparing(DutyGiven::from);

    /** The same duties make the same event, whatever order they were given in. */
    AppointedOfficer {
        duties = duties.stream().sorted(ORDER).toList();
    }

    /** The duty of that role and scope, the last where somebody held it again after a break. */
    Optional<DutyGiven> duty(Role role, String scope) {
        return duties.stream()
                .filter(duty -> duty.role() == role && duty.scope().equals(scope))
                .reduce((earlier, later) -> later);
    }

    /** Whether somebody would audit what he or she does: an auditor acts nowhere in the same election. */
    boolean auditsItself(Instant at) {
        List<Role> held = duties.stream()
                .filter(duty -> duty.until() == null || duty.until().isAfter(at))
                .map(DutyGiven::role)
                .filter(role -> role != Role.INSPECTOR)
                .distinct()
                .toList();
        return held.contains(Role.AUDITOR) && held.size() > 1;
    }

    /** Whether he or she is an auditor then or later. */
    boolean audits(Instant at) {
        return duties.stream()
                .anyMatch(duty -> duty.role() == Role.AUDITOR
                        && (duty.until() == null || duty.until().isAfter(at)));
    }

    boolean saysTheSame(String otherName, List<DutyGiven> otherDuties) {
        return name.equals(otherName)
                && duties.equals(otherDuties.stream().sorted(ORDER).toList());
    }

    AppointedOfficer next(String newName, List<DutyGiven> newDuties) {
        return new AppointedOfficer(user, newName, newDuties, version + 1);
    }

    DutiesChanged changed(String election) {
        return new DutiesChanged(election, user, duties, version);
    }
}
