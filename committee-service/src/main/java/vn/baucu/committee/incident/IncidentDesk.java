package vn.baucu.committee.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.acting.ElectionBodies;
import vn.baucu.committee.acting.ElectionBody;
import vn.baucu.committee.acting.Grounds;
import vn.baucu.committee.incident.IncidentFile.Entry;
import vn.baucu.committee.incident.IncidentFile.Kind;
import vn.baucu.committee.incident.Incidents.Covered;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Takes difficulties in, and keeps each with a body that has to act until it is closed. */
@ApplicationScoped
class IncidentDesk {

    private static final UUID UNREPORTED = new UUID(0, 0);

    private final Incidents incidents;
    private final ElectionBodies bodies;
    private final Grounds grounds;
    private final Audit audit;
    private final Clock clock;

    IncidentDesk(Incidents incidents, ElectionBodies bodies, Grounds grounds, Audit audit, Clock clock) {
        this.incidents = incidents;
        this.bodies = bodies;
        this.grounds = grounds;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reports a difficulty to the body above the one that reports. */
    Incident report(String election, IncidentDocument document, Officer officer) {
        Optional<List<String>> covering = grounds.covering(election, document.place());
        Instant happened = document.happenedAt() == null ? now() : document.happenedAt();
        List<Violation> violations = new ArrayList<>();
        if (covering.isEmpty()) {
            violations.add(new Violation(
                    "/place",
                    "unknown-place",
                    new Sentence("Không tìm thấy {0}.", "There is no {0}.").with(document.place())));
        }
        if (happened.isAfter(now())) {
            violations.add(new Violation(
                    "/happenedAt",
                    "in-the-future",
                    new Sentence("Thời điểm này chưa đến.", "This time is yet to come.")));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Chưa ghi nhận được sự cố này.", "This incident cannot be reported."),
                    violations);
        }
        List<String> path = covering.orElseThrow();
        ElectionBody reporting = bodies.acting(election, officer, document.reportedBy(), "/reportedBy");
        if (!path.contains(reporting.scope()) && !reporting.path().contains(document.place())) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        Incident incident = new Incident(
                UNREPORTED,
                reporting.code(),
                document.place(),
                document.category(),
                document.urgency(),
                document.title().strip(),
                document.detail().strip(),
                happened,
                reporting.superior().orElse(reporting.code()),
                IncidentState.OPEN,
                1);
        UUID id = incidents.report(election, incident, path);
        Entry entry = new Entry(
                1, now(), Kind.REPORTED, reporting.code(), incident.holder(), officer.name(), incident.title());
        incidents.add(id, entry);
        audit.add(officer, "report-incident", election, id.toString(), incident.urgency() + " " + incident.place());
        return incidents.find(election, id).orElseThrow(() -> notFound(id)).incident();
    }

    /** The incident with its entries, for those whose duties cover its place. */
    IncidentFile file(String election, UUID id, Officer officer) {
        Covered found = incidents.find(election, id).orElseThrow(() -> notFound(id));
        requireCovered(found, officer);
        return incidents.file(found.incident());
    }

    /** Adds what was done; whoever covers the place may. */
    Incident followUp(String election, UUID id, @Nullable String ifMatch, EntryDocument document, Officer officer) {
        Incident incident = held(election, id, ifMatch, officer);
        ElectionBody by = bodies.acting(election, officer, document.body(), "/body");
        Incident next = incident.next(incident.holder(), IncidentState.OPEN);
        return done(election, next, Kind.FOLLOWED_UP, by.code(), null, document.note(), officer);
    }

    /** Sends it to the body above the one that has it. */
    Incident escalate(String election, UUID id, @Nullable String ifMatch, EntryDocument document, Officer officer) {
        Incident incident = held(election, id, ifMatch, officer);
        ElectionBody holder = holder(election, incident, officer);
        String above = holder.superior()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT, new Sentence("Không còn cấp trên.", "There is no level above.")));
        Incident next = incident.next(above, IncidentState.OPEN);
        return done(election, next, Kind.ESCALATED, holder.code(), above, document.note(), officer);
    }

    Incident close(String election, UUID id, @Nullable String ifMatch, EntryDocument document, Officer officer) {
        Incident incident = held(election, id, ifMatch, officer);
        ElectionBody holder = holder(election, incident, officer);
        Incident next = incident.next(incident.holder(), IncidentState.CLOSED);
        return done(election, next, Kind.CLOSED, holder.code(), null, document.note(), officer);
    }

    private Incident held(String election, UUID id, @Nullable String ifMatch, Officer officer) {
        Covered found = incidents.hold(election, id).orElseThrow(() -> notFound(id));
        requireCovered(found, officer);
        new Precondition(ifMatch).requireCurrent(found.incident().version());
        if (found.incident().state() == IncidentState.CLOSED) {
            throw new ProblemException(
                    ProblemType.CONFLICT, new Sentence("Sự cố đã khép lại.", "The incident is closed."));
        }
        return found.incident();
    }

    /** The body that has to act, if the officer acts for it. */
    private ElectionBody holder(String election, Incident incident, Officer officer) {
        return bodies.actedFor(election, officer).stream()
                .filter(body -> body.code().equals(incident.holder()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.AREA_OUT_OF_SCOPE,
                        new Sentence("Sự cố do {0} xử lý.", "It is for {0} to act.").with(incident.holder())));
    }

    private Incident done(
            String election, Incident next, Kind step, String by, @Nullable String to, String note, Officer officer) {
        incidents.keep(next);
        incidents.add(next.incident(), new Entry(next.version(), now(), step, by, to, officer.name(), note.strip()));
        audit.add(officer, "handle-incident", election, next.incident().toString(), step + " " + by);
        return next;
    }

    private static void requireCovered(Covered found, Officer officer) {
        if (found.path().stream().noneMatch(officer.scopes()::contains)) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
    }

    private static ProblemException notFound(UUID id) {
        return ProblemException.notFound(new Sentence("sự cố {0}", "incident {0}").with(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
