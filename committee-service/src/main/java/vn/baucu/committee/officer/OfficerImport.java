package vn.baucu.committee.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.officer.AppointmentRule.Refusal;
import vn.baucu.committee.register.Changes;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.json.PersonName;
import vn.baucu.common.json.Text;
import vn.baucu.common.problem.Sentence;

/** Takes a file of officers. It gives duties and takes none away: what the file does not name stays. */
@ApplicationScoped
class OfficerImport implements Import {

    static final String KIND = "officers";

    private static final Pattern USER = Pattern.compile(Appointment.USER);
    private static final int LONGEST_NAME = 200;

    private final ElectionLock lock;
    private final Officers officers;
    private final Places places;
    private final Audit audit;
    private final Clock clock;

    OfficerImport(ElectionLock lock, Officers officers, Places places, Audit audit, Clock clock) {
        this.lock = lock;
        this.officers = officers;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> columns() {
        return List.of("user", "role", "scope", "name");
    }

    @Override
    public List<String> tables() {
        return List.of("committee.officer", "organisation.duty");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        lock.hold(run.election());
        Set<String> scopes = new HashSet<>();
        run.rows(row -> scopes.add(row.get("scope")));
        List<List<ImportRow>> people = read(run, places.find(run.election(), scopes));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Changes changes = new Changes();
        for (int from = 0; from < people.size(); from += Register.BATCH) {
            List<List<ImportRow>> batch = people.subList(from, Math.min(from + Register.BATCH, people.size()));
            List<String> users = batch.stream().map(OfficerImport::user).toList();
            officers.lock(run.election(), users);
            Map<String, AppointedOfficer> before = officers.find(run.election(), users);
            List<AppointedOfficer> after = new ArrayList<>();
            for (List<ImportRow> rows : batch) {
                given(run, rows, Optional.ofNullable(before.get(user(rows))), now, changes)
                        .ifPresent(after::add);
            }
            if (!run.hasErrors()) {
                officers.keep(run.election(), after);
            }
        }
        Map<String, Long> counts = changes.counts();
        if (!run.hasErrors()) {
            audit.add(run.officer(), "import-officers", run.election(), KIND, Json.write(counts));
        }
        return counts;
    }

    /** The rows of each person together, sorted by sign-in name. */
    private static List<List<ImportRow>> read(ImportRun run, Map<String, Place> found) {
        Map<String, List<ImportRow>> rowsByUser = new TreeMap<>();
        Map<String, Long> lines = new HashMap<>();
        run.rows(row -> {
            String key = String.join("\n", row.get("user"), row.get("role"), row.get("scope"));
            Long earlier = lines.putIfAbsent(key, row.line());
            if (earlier != null) {
                RowErrors.duplicate(run, row, "user", earlier);
                return;
            }
            checkWords(run, row);
            Choice.find(Role.class, row.get("role"))
                    .ifPresentOrElse(
                            role -> checkDuty(run, row, role, found),
                            () -> RowErrors.unknownWord(run, row, "role", Choice.all(Role.class)));
            List<ImportRow> rows = rowsByUser.computeIfAbsent(row.get("user"), user -> new ArrayList<>(1));
            if (!rows.isEmpty() && !rows.get(0).get("name").equals(row.get("name"))) {
                run.error(
                        row,
                        "name",
                        "other-name",
                        new Sentence("Khác tên ở dòng {0}.", "Another name than on line {0}.")
                                .with(rows.get(0).line()));
            }
            rows.add(row);
        });
        return List.copyOf(rowsByUser.values());
    }

    private static String user(List<ImportRow> rows) {
        return rows.get(0).get("user");
    }

    private static void checkWords(ImportRun run, ImportRow row) {
        if (!USER.matcher(row.get("user")).matches()) {
            run.error(
                    row,
                    "user",
                    "wrong-form",
                    new Sentence(
                            "Tên đăng nhập gồm chữ không dấu, số và . _ @ -",
                            "A sign-in name consists of plain letters, digits and . _ @ -"));
        }
        String name = row.get("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME || Text.hasInvisible(name)) {
            run.error(
                    row,
                    "name",
                    "wrong-form",
                    new Sentence("Họ tên gồm 1 đến 200 ký tự.", "A name has 1 to 200 characters."));
        }
        PersonName.lookAlike(name).ifPresent(fault -> run.error(row, "name", "name-invalid", fault));
    }

    private static void checkDuty(ImportRun run, ImportRow row, Role role, Map<String, Place> found) {
        String scope = row.get("scope");
        for (Refusal refusal :
                AppointmentRule.refusals(run.officer(), row.get("user"), role, scope, found.get(scope))) {
            run.error(row, refusal.field(), refusal.code(), refusal.message());
        }
    }

    /** The new state of one officer, if the file says anything new of him or her. */
    private static Optional<AppointedOfficer> given(
            ImportRun run, List<ImportRow> rows, Optional<AppointedOfficer> before, Instant now, Changes changes) {
        if (run.hasErrors() && before.isEmpty()) {
            return Optional.empty();
        }
        String name = rows.get(0).get("name");
        boolean renamed = before.filter(officer -> !officer.name().equals(name)).isPresent();
        List<DutyGiven> duties =
                new ArrayList<>(before.map(AppointedOfficer::duties).orElse(List.of()));
        boolean changed = renamed;
        for (ImportRow row : rows) {
            Optional<Role> role = Choice.find(Role.class, row.get("role"));
            if (role.isEmpty()) {
                continue;
            }
            Optional<DutyGiven> earlier = before.flatMap(officer -> officer.duty(role.get(), row.get("scope")));
            if (earlier.isEmpty()) {
                duties.add(new DutyGiven(role.get(), row.get("scope"), now, null));
                changes.written(true);
                changed = true;
            } else if (hasEnded(earlier.get(), now)) {
                run.error(
                        row,
                        "user",
                        "duty-ended",
                        new Sentence(
                                "Nhiệm vụ này đã kết thúc; muốn giao lại phải giao riêng.",
                                "This duty has ended; a file does not give it back."));
            } else if (renamed) {
                changes.written(false);
            } else {
                changes.same();
            }
        }
        if (!changed) {
            return Optional.empty();
        }
        AppointedOfficer after = before.orElse(new AppointedOfficer(user(rows), name, List.of(), 0))
                .next(name, duties);
        if (after.auditsItself(now)) {
            run.error(rows.get(0), "role", "conflict-of-interest", AppointmentRule.AUDITS_ITSELF);
        }
        return Optional.of(after);
    }

    private static boolean hasEnded(DutyGiven duty, Instant now) {
        return duty.until() != null && !duty.until().isAfter(now);
    }
}
