package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyLaw.Finding;
import vn.baucu.committee.body.BodyRegister;
import vn.baucu.committee.body.BodyRegister.Staffed;
import vn.baucu.committee.conflict.Person;
import vn.baucu.committee.conflict.Standing;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.membership.SeatRule.Seen;
import vn.baucu.committee.register.Changes;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Sentence;

/**
 * Takes a file of the members of bodies that have none yet. The members of a body stand together in the file, so that no
 * more than two hundred bodies are in memory, however long it is.
 */
@ApplicationScoped
class MemberImport implements Import {

    static final String KIND = "members";

    private static final int BODIES = 200;
    private static final Sentence APART = new Sentence(
            "Các thành viên của {0} phải đứng liền nhau.", "The members of {0} must stand together in the file.");
    private static final Sentence STAFFED =
            new Sentence("{0} đã có thành viên.", "{0} has members already; use a naming or a leaving.");

    private final ElectionLock lock;
    private final Bodies bodies;
    private final BodyRegister register;
    private final Members members;
    private final SeatRule rule;
    private final Seats seats;
    private final Audit audit;

    MemberImport(
            ElectionLock lock,
            Bodies bodies,
            BodyRegister register,
            Members members,
            SeatRule rule,
            Seats seats,
            Audit audit) {
        this.lock = lock;
        this.bodies = bodies;
        this.register = register;
        this.members = members;
        this.rule = rule;
        this.seats = seats;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> columns() {
        return List.of("body", "name", "gender", "position");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("birth_date", "birth_year", "organisation", "contact", "user");
    }

    @Override
    public List<String> tables() {
        return List.of(
                "committee.member",
                "committee.body",
                "committee.duty_ground",
                "committee.officer",
                "organisation.duty");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        Election election = lock.hold(run.election());
        Changes changes = new Changes();
        Set<String> ended = new HashSet<>();
        Map<String, List<MemberRow>> batch = new LinkedHashMap<>();
        String[] current = {""};
        run.rows(row -> {
            String body = row.get("body");
            if (!body.equals(current[0])) {
                if (!ended.add(body)) {
                    run.error(row, "body", "apart", APART.with(body));
                    return;
                }
                current[0] = body;
                if (batch.size() == BODIES) {
                    take(run, election, batch, changes);
                    batch.clear();
                }
            }
            batch.computeIfAbsent(body, code -> new ArrayList<>()).add(MemberRow.read(run, row));
        });
        take(run, election, batch, changes);
        Map<String, Long> counts = changes.counts();
        if (!run.hasErrors()) {
            audit.add(run.officer(), "import-members", run.election(), KIND, Json.write(counts));
        }
        return counts;
    }

    private void take(ImportRun run, Election election, Map<String, List<MemberRow>> batch, Changes changes) {
        register.hold(election.code(), batch.keySet());
        Map<String, Body> held = bodies.find(election.code(), batch.keySet());
        Map<String, List<Member>> sitting = members.sitting(election.code(), batch.keySet());
        Map<Person, Standing> standing = rule.candidates(election.code(), people(batch, held));
        Set<String> auditors = rule.auditors(election.code(), users(batch, held));
        List<Member> coming = new ArrayList<>();
        List<Staffed> staffed = new ArrayList<>();
        batch.forEach((code, rows) -> {
            Body body = held.get(code);
            if (allowed(run, rows.get(0).row(), body)) {
                seat(
                                run,
                                election,
                                body,
                                rows,
                                sitting.getOrDefault(code, List.of()),
                                standing,
                                auditors,
                                coming,
                                changes)
                        .ifPresent(staffed::add);
            }
        });
        if (!run.hasErrors()) {
            register.staffed(election.code(), staffed);
            seats.take(election, held.values(), coming);
        }
    }

    private static List<Person> people(Map<String, List<MemberRow>> batch, Map<String, Body> held) {
        List<Person> people = new ArrayList<>();
        batch.forEach((code, rows) -> {
            Body body = held.get(code);
            for (MemberRow row : rows) {
                if (body != null && row.document() != null) {
                    people.add(row.document().person(body.scope()));
                }
            }
        });
        return people;
    }

    private static Stream<String> users(Map<String, List<MemberRow>> batch, Map<String, Body> held) {
        return batch.entrySet().stream()
                .filter(rows -> held.containsKey(rows.getKey()))
                .flatMap(rows -> rows.getValue().stream())
                .map(MemberRow::document)
                .filter(Objects::nonNull)
                .map(MemberDocument::user)
                .flatMap(Stream::ofNullable);
    }

    private static boolean allowed(ImportRun run, ImportRow row, @Nullable Body body) {
        if (body == null || !body.isActive()) {
            run.error(
                    row,
                    "body",
                    "unknown-body",
                    new Sentence("Không có tổ chức {0} đang hoạt động.", "There is no body {0} with a mandate.")
                            .with(row.get("body")));
            return false;
        }
        if (!Founding.mayName(run.officer(), body.kind(), body.path())) {
            RowErrors.outOfScope(run, row, "body");
            return false;
        }
        return true;
    }

    private Optional<Staffed> seat(
            ImportRun run,
            Election election,
            @Nullable Body body,
            List<MemberRow> rows,
            List<Member> sitting,
            Map<Person, Standing> standing,
            Set<String> auditors,
            List<Member> coming,
            Changes changes) {
        if (body == null) {
            return Optional.empty();
        }
        List<MemberDocument> documents = new ArrayList<>();
        Seen seen = Seen.of(List.of());
        for (MemberRow row : rows) {
            MemberDocument document = row.document();
            if (document != null) {
                documents.add(document);
                rule.faults(
                                election,
                                run.officer(),
                                document,
                                seen,
                                standing.get(document.person(body.scope())),
                                body.kind().role() == Role.INSPECTOR ? Set.of() : auditors)
                        .forEach(fault ->
                                run.error(row.row(), MemberRow.column(fault.field()), fault.code(), fault.message()));
            }
        }
        if (!sitting.isEmpty()) {
            if (Seen.of(sitting).areTheSame(Seen.of(documents.stream()))) {
                rows.forEach(row -> changes.same());
            } else {
                run.error(rows.get(0).row(), "body", "staffed", STAFFED.with(body.body()));
            }
            return Optional.empty();
        }
        List<Finding> findings =
                SeatRule.findings(election, body, documents.stream().map(MemberDocument::position));
        findings.stream()
                .filter(finding -> finding.binding() || body.reason() == null)
                .forEach(finding -> run.error(
                        rows.get(0).row(),
                        "body",
                        finding.deviation().code(),
                        finding.deviation().message()));
        documents.forEach(document -> {
            coming.add(Member.named(body.body(), document, body.decision(), null));
            changes.written(true);
        });
        return Optional.of(new Staffed(
                body.body(),
                documents.size(),
                findings.stream().map(Finding::deviation).toList(),
                body.reason()));
    }
}
