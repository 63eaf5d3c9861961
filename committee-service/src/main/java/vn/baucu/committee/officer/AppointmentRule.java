package vn.baucu.committee.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.officer.Place.Kind;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.problem.Sentence;

/** Who may give whom which duty where. */
final class AppointmentRule {

    /** Those who watch over committees, or stand above them, are not named by committees. */
    private static final Set<Role> BY_THE_COUNCIL =
            Set.of(Role.NATIONAL_COUNCIL, Role.OPERATOR, Role.AUDITOR, Role.INTEGRATOR);

    private static final String NATION = "VN";

    private AppointmentRule() {}

    static final Sentence AUDITS_ITSELF =
            new Sentence("Kiểm toán không giữ nhiệm vụ nào khác.", "An auditor has no other duty.");

    /** What is wrong with an appointment, by the column it is about. */
    record Refusal(String field, String code, Sentence message) {}

    static List<Refusal> refusals(Officer appointing, String user, Role role, String scope, @Nullable Place place) {
        List<Refusal> refusals = new ArrayList<>();
        if (place == null) {
            refusals.add(new Refusal(
                    "scope", "unknown-scope", new Sentence("Không tìm thấy {0}.", "There is no {0}.").with(scope)));
            return refusals;
        }
        if (!fits(role, place)) {
            refusals.add(new Refusal(
                    "scope",
                    "scope-kind",
                    new Sentence("{0} không thể là phạm vi của {1}.", "{0} cannot be the scope of a {1}.")
                            .with(scope, role)));
        } else if (!mayGive(appointing, role, place)) {
            refusals.add(new Refusal(
                    "scope",
                    "area-out-of-scope",
                    new Sentence("{0} {1} ngoài phạm vi nhiệm vụ của anh/chị.", "{0} {1} lies outside your duty.")
                            .with(role, scope)));
        }
        boolean holdsIt = appointing.role() == role && appointing.scopes().contains(scope);
        if (user.equals(appointing.name()) && !holdsIt) {
            refusals.add(new Refusal(
                    "user",
                    "self-appointment",
                    new Sentence("Không ai tự giao nhiệm vụ cho mình.", "Nobody gives a duty to himself or herself.")));
        }
        return refusals;
    }

    /** Whether an officer may give the duty, or end it. */
    static boolean mayGive(Officer appointing, Role role, Place place) {
        if (appointing.scopes().contains(NATION)) {
            return true;
        }
        // Its own members are appointed from above; everybody else of its area by itself.
        List<String> deciding =
                role == Role.COMMITTEE ? place.path().subList(0, place.path().size() - 1) : place.path();
        return !BY_THE_COUNCIL.contains(role) && deciding.stream().anyMatch(appointing.scopes()::contains);
    }

    private static boolean fits(Role role, Place place) {
        return switch (role) {
            case NATIONAL_COUNCIL, OPERATOR, INTEGRATOR -> place.level() == AreaLevel.NATION;
            case COMMITTEE -> place.kind() == Kind.AREA && place.level() != AreaLevel.NATION;
            case FATHERLAND_FRONT, REGISTRAR, INSPECTOR, AUDITOR -> place.kind() == Kind.AREA;
            case BOARD -> place.kind() == Kind.CONSTITUENCY;
            case POLLING_TEAM -> place.kind() == Kind.POLLING_AREA;
        };
    }
}
