package vn.baucu.committee.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.site.Site;
import vn.baucu.committee.site.Sites;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The register of seals: each is in one place, and no step is taken without minutes. */
@ApplicationScoped
class SealRegister {

    private final Seals seals;
    private final Sites sites;
    private final Bodies bodies;
    private final Audit audit;
    private final Clock clock;

    SealRegister(Seals seals, Sites sites, Bodies bodies, Audit audit, Clock clock) {
        this.seals = seals;
        this.sites = sites;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today(Election election) {
        return LocalDate.ofInstant(
                clock.instant(), Regimes.of(election.regime()).zone());
    }

    Seal get(String election, UUID id, Officer officer) {
        Seal seal = seals.require(election, id);
        requireOwnerOrHolder(seal, officer);
        return seal;
    }

    Seal register(String election, SealDocument document, Officer officer) {
        Site area = sites.area(election, document.area())
                .orElseThrow(() -> refused(List.of(new Violation(
                        "/area",
                        "unknown-area",
                        new Sentence("Không có đơn vị hành chính {0}.", "There is no area {0}.")
                                .with(document.area())))));
        area.requireWithin(officer);
        UUID id = seals.add(election, document, area)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.DUPLICATE,
                        new Sentence("Đã có {0} số {1}.", "There is a {0} {1} already.")
                                .with(document.kind(), document.serial())));
        seals.move(List.of(Move.registered(id)), officer, now());
        audit.add(officer, "register-seal", election, id.toString(), Json.write(document));
        return seals.require(election, id);
    }

    /** Gives a seal to its first body, or to another. */
    Seal give(Election election, UUID id, SealStep step, Handover handover, @Nullable String ifMatch, Officer officer) {
        Seal before = seals.hold(election.code(), id);
        if (step == SealStep.HANDOVER) {
            requireOwnerOrHolder(before, officer);
        } else {
            owner(before).requireWithin(officer);
        }
        SealState after = after(before, step, ifMatch);
        List<Violation> violations = new ArrayList<>();
        Optional<Body> body = bodies.find(election.code(), handover.body());
        if (body.isEmpty()) {
            violations.add(new Violation(
                    "/body",
                    "unknown-body",
                    new Sentence("Không có tổ chức {0}.", "There is no body {0}.").with(handover.body())));
        } else {
            violations.addAll(breaches(before.kind(), before.area(), body.get()));
        }
        if (handover.body().equals(before.holder())) {
            violations.add(new Violation(
                    "/body", "same-body", new Sentence("Tổ chức này đang giữ.", "That body has it already.")));
        }
        violations.addAll(
                dates(election, before, "/minutes/date", handover.minutes().date()));
        if (!violations.isEmpty() || body.isEmpty()) {
            throw refused(violations);
        }
        return moved(election, before, step, after, Site.of(body.get()), handover.minutes(), null, officer);
    }

    /** Takes a seal back from its body, or after it was found again. */
    Seal takeBack(
            Election election,
            UUID id,
            SealStep step,
            HandoverMinutes minutes,
            @Nullable String ifMatch,
            Officer officer) {
        Seal before = seals.hold(election.code(), id);
        owner(before).requireWithin(officer);
        SealState after = after(before, step, ifMatch);
        requireDates(dates(election, before, "/minutes/date", minutes.date()));
        return moved(election, before, step, after, null, minutes, null, officer);
    }

    Seal lose(Election election, UUID id, Loss loss, @Nullable String ifMatch, Officer officer) {
        Seal before = seals.hold(election.code(), id);
        requireOwnerOrHolder(before, officer);
        SealState after = after(before, SealStep.LOSS, ifMatch);
        requireDates(dates(election, before, "/date", loss.date()));
        HandoverMinutes report = new HandoverMinutes(loss.number(), loss.date(), loss.reportedBy(), "");
        return moved(election, before, SealStep.LOSS, after, null, report, loss.circumstances(), officer);
    }

    /** Why a seal of that kind and area cannot go to the body. */
    static List<Violation> breaches(SealKind kind, String area, Body body) {
        List<Violation> violations = new ArrayList<>();
        if (!kind.isHeldBy(body.kind())) {
            violations.add(new Violation(
                    "/body",
                    "wrong-body",
                    new Sentence("{0} không giao cho {1}.", "A {0} is not for {1}.").with(kind, body.body())));
        }
        if (!Site.of(body).liesIn(area)) {
            violations.add(new Violation(
                    "/body",
                    "outside-area",
                    new Sentence("{0} không thuộc {1}.", "{0} does not work in {1}.").with(body.body(), area)));
        }
        if (!body.isActive()) {
            violations.add(new Violation(
                    "/body",
                    "body-dissolved",
                    new Sentence("{0} đã kết thúc nhiệm vụ.", "{0} is dissolved.").with(body.body())));
        }
        return violations;
    }

    /** Minutes are of the election's time and not older than the step before. */
    static Optional<Sentence> wrongDate(
            Election election, @Nullable LocalDate before, LocalDate date, LocalDate today) {
        LocalDate year = election.votingDay().minusYears(1);
        LocalDate earliest = before != null && before.isAfter(year) ? before : year;
        return date.isBefore(earliest) || date.isAfter(today)
                ? Optional.of(
                        new Sentence("Phải từ {0} đến {1}.", "Must lie between {0} and {1}.").with(earliest, today))
                : Optional.empty();
    }

    private List<Violation> dates(Election election, Seal seal, String pointer, LocalDate date) {
        List<SealMovement> history = seal.history() == null ? List.of() : seal.history();
        LocalDate last = history.get(history.size() - 1).minutesDate();
        return wrongDate(election, last, date, today(election)).stream()
                .map(wrong -> new Violation(pointer, "out-of-range", wrong))
                .toList();
    }

    private static void requireDates(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw refused(wrong);
        }
    }

    private static SealState after(Seal seal, SealStep step, @Nullable String ifMatch) {
        new Precondition(ifMatch).requireCurrent(seal.version());
        return seal.state()
                .after(step)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT,
                        new Sentence("Đang ở trạng thái {0}, không {1} được.", "It is {0}: no {1} can follow.")
                                .with(seal.state(), step)));
    }

    private Seal moved(
            Election election,
            Seal before,
            SealStep step,
            SealState after,
            @Nullable Site to,
            HandoverMinutes minutes,
            @Nullable String note,
            Officer officer) {
        Move move = new Move(before.id(), before.version() + 1, step, after, before.holder(), to, minutes, note);
        seals.move(List.of(move), officer, now());
        audit.add(
                officer,
                "seal-" + step.name().toLowerCase(Locale.ROOT),
                election.code(),
                before.id().toString(),
                (to == null ? "-" : to.code()) + " " + minutes.number());
        return seals.require(election.code(), before.id());
    }

    private static void requireOwnerOrHolder(Seal seal, Officer officer) {
        String holder = seal.holder();
        if (holder == null || !new Site(holder, null, seal.holderPath()).isWithin(officer)) {
            owner(seal).requireWithin(officer);
        }
    }

    private static Site owner(Seal seal) {
        return new Site(seal.area(), null, seal.path());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(
                ProblemType.RULE_VIOLATED,
                new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(violations.size()),
                violations);
    }
}
