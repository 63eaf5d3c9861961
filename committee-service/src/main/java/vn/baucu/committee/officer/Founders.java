package vn.baucu.committee.officer;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.DutyGiven;

/**
 * Somebody must be the first. Those named as {@code baucu.founders} act for the National Election Council in every
 * election, and give all other duties. Taking a name off the list later takes nothing away.
 */
@ApplicationScoped
class Founders {

    private static final Logger LOG = Logger.getLogger(Founders.class);
    private static final String EVERY_ELECTION = "*";
    private static final String NATION = "VN";

    private final Officers officers;
    private final Audit audit;
    private final Clock clock;
    private final List<String> names;

    Founders(
            Officers officers,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "baucu.founders") Optional<List<String>> names) {
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
        this.names = names.orElse(List.of());
    }

    @Transactional
    void appoint(@Observes StartupEvent event) {
        for (String name : names) {
            if (officers.find(EVERY_ELECTION, name).isEmpty()) {
                try {
                    appoint(name);
                } catch (OfficerChangedMeanwhile anotherInstance) {
                    LOG.debugf("%s was appointed by another instance", name);
                }
            }
        }
    }

    private void appoint(String name) {
        DutyGiven duty =
                new DutyGiven(Role.NATIONAL_COUNCIL, NATION, clock.instant().truncatedTo(ChronoUnit.MICROS), null);
        officers.keep(EVERY_ELECTION, List.of(new AppointedOfficer(name, name, List.of(duty), 1)));
        Officer installation = new Officer("installation", Role.OPERATOR, List.of(NATION), "-");
        audit.add(installation, "appoint-founder", EVERY_ELECTION, name, Role.NATIONAL_COUNCIL + " " + NATION);
    }
}
