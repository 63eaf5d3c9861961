package vn.baucu.committee.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.document.Horizon;
import vn.baucu.committee.document.Horizons;
import vn.baucu.committee.training.Training;
import vn.baucu.committee.training.TrainingState;
import vn.baucu.committee.training.Trainings;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Who was at which training: one sheet a body, put right by those who hold the training or are above the body. */
@ApplicationScoped
class AttendanceBook {

    private static final Sentence UNKNOWN_BODY = new Sentence("Không có tổ chức {0}.", "There is no body {0}.");
    private static final Sentence UNKNOWN_MEMBER =
            new Sentence("Không phải thành viên của {0}.", "This is no member of {0}.");
    private static final Sentence OUTSIDE = new Sentence("{0} không thuộc {1}.", "{0} does not lie in {1}.");
    private static final Sentence TWICE = new Sentence("{0} có hai lần.", "{0} comes twice.");
    private static final Sentence NOBODY = new Sentence("Không có ai dự.", "Nobody was there.");

    private final Trainings trainings;
    private final Sheets sheets;
    private final Bodies bodies;
    private final Horizons horizons;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    AttendanceBook(
            Trainings trainings,
            Sheets sheets,
            Bodies bodies,
            Horizons horizons,
            Elections elections,
            Audit audit,
            Clock clock) {
        this.trainings = trainings;
        this.sheets = sheets;
        this.bodies = bodies;
        this.horizons = horizons;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters the sheets of bodies that have none yet; all of them or none. */
    List<Sheet> enter(String election, UUID id, AttendanceEntry entry, Officer officer) {
        Training training = begun(election, id, officer);
        List<String> codes = entry.sheets().stream().map(SheetEntry::body).toList();
        refuse(brokenBy(election, training, entry.sheets(), "/sheets/", officer));
        Set<String> existing = sheets.existing(id, codes);
        if (!existing.isEmpty()) {
            throw new ProblemException(
                    ProblemType.DUPLICATE,
                    new Sentence("Đã có phiếu của {0}.", "There is a sheet of {0} already.")
                            .with(String.join(", ", existing)));
        }
        for (SheetEntry sheet : entry.sheets()) {
            sheets.keep(election, id, sheet.body(), new Present(sheet.members(), sheet.others()), 1);
        }
        audit.add(officer, "enter-attendance", election, id.toString(), Json.write(entry));
        return codes.stream().map(code -> sheets.require(id, code)).toList();
    }

    /** Puts the sheet of one body right. */
    Sheet correct(String election, UUID id, String body, Present present, @Nullable String ifMatch, Officer officer) {
        Training training = begun(election, id, officer);
        Sheet before = sheets.require(id, body);
        List<SheetEntry> entries = List.of(new SheetEntry(body, present.members(), present.others()));
        List<Violation> broken = brokenBy(election, training, entries, "", officer);
        new Precondition(ifMatch).requireCurrent(before.version());
        refuse(broken);
        sheets.keep(election, id, body, present, before.version() + 1);
        audit.add(officer, "correct-attendance", election, id.toString(), Json.write(List.of(before, present)));
        return sheets.require(id, body);
    }

    private Training begun(String election, UUID id, Officer officer) {
        elections.require(election);
        Training training = trainings.hold(election, id);
        horizons.of(election, officer).requireShows(training.path());
        if (training.state() == TrainingState.CANCELLED) {
            throw new ProblemException(
                    ProblemType.CONFLICT, new Sentence("Lớp này đã hủy.", "This training is cancelled."));
        }
        if (clock.instant().isBefore(training.startsAt())) {
            throw new ProblemException(
                    ProblemType.CONFLICT, new Sentence("Lớp này chưa bắt đầu.", "This training has not begun."));
        }
        return training;
    }

    private List<Violation> brokenBy(
            String election, Training training, List<SheetEntry> entries, String pointer, Officer officer) {
        Horizon horizon = horizons.of(election, officer);
        Map<String, Body> found =
                bodies.find(election, entries.stream().map(SheetEntry::body).toList());
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            SheetEntry entry = entries.get(i);
            String at = pointer.isEmpty() ? "" : pointer + i;
            Body body = found.get(entry.body());
            if (body == null) {
                violations.add(new Violation(at + "/body", "unknown-body", UNKNOWN_BODY.with(entry.body())));
                continue;
            }
            if (!horizon.covers(training.path()) && !bodies.covers(election, officer, body)) {
                throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
            }
            if (!body.path().contains(training.area())) {
                violations.add(new Violation(at + "/body", "outside", OUTSIDE.with(entry.body(), training.area())));
            }
            if (!seen.add(entry.body())) {
                violations.add(new Violation(at + "/body", "duplicate", TWICE.with(entry.body())));
            }
            if (entry.members().isEmpty() && entry.others() == 0) {
                violations.add(new Violation(at + "/members", "nobody", NOBODY));
            }
            violations.addAll(people(election, entry, at));
        }
        return violations;
    }

    private List<Violation> people(String election, SheetEntry entry, String at) {
        Set<UUID> known = sheets.membersOf(election, entry.body(), entry.members());
        Set<UUID> seen = new HashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < entry.members().size(); i++) {
            UUID member = entry.members().get(i);
            if (!known.contains(member)) {
                violations.add(
                        new Violation(at + "/members/" + i, "unknown-member", UNKNOWN_MEMBER.with(entry.body())));
            } else if (!seen.add(member)) {
                violations.add(new Violation(at + "/members/" + i, "duplicate", TWICE.with(member)));
            }
        }
        return violations;
    }

    private static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(broken.size()),
                    broken);
        }
    }
}
