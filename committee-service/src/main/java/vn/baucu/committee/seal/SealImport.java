package vn.baucu.committee.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.area.Areas;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.register.Changes;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.committee.request.Choice;
import vn.baucu.committee.site.Site;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Sentence;

/** Registers and issues the seals of a file, all of them or none. */
@ApplicationScoped
class SealImport implements Import {

    static final String KIND = "seals";

    private static final Pattern SERIAL = Pattern.compile(SealDocument.SERIAL);
    private static final int LONGEST = 200;

    private final Elections elections;
    private final Areas areas;
    private final Bodies bodies;
    private final Seals seals;
    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;

    SealImport(Elections elections, Areas areas, Bodies bodies, Seals seals, Jdbi jdbi, Audit audit, Clock clock) {
        this.elections = elections;
        this.areas = areas;
        this.bodies = bodies;
        this.seals = seals;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> columns() {
        return List.of("kind", "serial", "area", "body", "minutes_number", "minutes_date", "giver", "receiver");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        Election election = elections.require(run.election());
        AreaTree tree = areas.tree(run.election());
        List<Issue> issues = read(run, election, tree);
        Changes changes = new Changes();
        for (int from = 0; from < issues.size(); from += Register.BATCH) {
            issue(run, issues.subList(from, Math.min(from + Register.BATCH, issues.size())), changes);
        }
        Map<String, Long> counts = changes.counts();
        if (!run.hasErrors()) {
            audit.add(run.officer(), "import-seals", run.election(), KIND, Json.write(counts));
        }
        return counts;
    }

    /** A row in order: a seal of an area for a body. */
    private record Issue(ImportRow row, SealKind kind, String serial, Area area, String body, HandoverMinutes minutes) {

        String key() {
            return key(kind, serial);
        }

        static String key(SealKind kind, String serial) {
            return kind + " " + serial;
        }
    }

    private List<Issue> read(ImportRun run, Election election, AreaTree tree) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), Regimes.of(election.regime()).zone());
        Map<String, Long> lines = new HashMap<>();
        List<Issue> issues = new ArrayList<>();
        run.rows(row -> {
            Long earlier = lines.putIfAbsent(row.get("kind") + " " + row.get("serial"), row.line());
            if (earlier != null) {
                RowErrors.duplicate(run, row, "serial", earlier);
                return;
            }
            checkWords(run, row);
            Optional<SealKind> kind = Choice.find(SealKind.class, row.get("kind"));
            if (kind.isEmpty()) {
                RowErrors.unknownWord(run, row, "kind", Choice.all(SealKind.class));
            }
            Optional<Area> area = tree.find(row.get("area"));
            if (area.isEmpty()) {
                RowErrors.unknownArea(run, row, "area", row.get("area"));
            } else if (!RowErrors.covers(run.officer(), area.get().path())) {
                RowErrors.outOfScope(run, row, "area");
            }
            Optional<LocalDate> date = Text.date(row.get("minutes_date"));
            Optional<Sentence> wrong = date.isEmpty()
                    ? Optional.of(new Sentence("Ngày viết dạng 2021-05-18.", "A date looks like 2021-05-18."))
                    : SealRegister.wrongDate(election, null, date.get(), today);
            wrong.ifPresent(message -> run.error(row, "minutes_date", "out-of-range", message));
            if (kind.isPresent() && area.isPresent() && date.isPresent()) {
                HandoverMinutes minutes = new HandoverMinutes(
                        row.get("minutes_number"), date.get(), row.get("giver"), row.get("receiver"));
                issues.add(new Issue(row, kind.get(), row.get("serial"), area.get(), row.get("body"), minutes));
            }
        });
        return issues;
    }

    private static void checkWords(ImportRun run, ImportRow row) {
        if (!SERIAL.matcher(row.get("serial")).matches()) {
            run.error(
                    row,
                    "serial",
                    "wrong-form",
                    new Sentence(
                            "Số hiệu gồm chữ không dấu, số và . / -",
                            "A serial consists of plain letters, digits and . / -"));
        }
        for (String column : List.of("minutes_number", "giver", "receiver")) {
            String text = row.get(column);
            if (text.isEmpty()) {
                RowErrors.required(run, row, column);
            } else if (text.length() > LONGEST || Text.hasInvisible(text)) {
                run.error(
                        row,
                        column,
                        "wrong-form",
                        new Sentence("Nhiều nhất {0} ký tự.", "At most {0} characters.").with(LONGEST));
            }
        }
    }

    private void issue(ImportRun run, List<Issue> batch, Changes changes) {
        Map<String, Body> found = bodies.find(
                run.election(), batch.stream().map(Issue::body).distinct().toList());
        for (Issue issue : batch) {
            checkBody(run, issue, found);
        }
        if (run.hasErrors()) {
            return;
        }
        List<Move> moves = new ArrayList<>();
        Set<UUID> made = new HashSet<>(register(run.election(), batch));
        made.forEach(id -> moves.add(Move.registered(id)));
        Map<String, Held> held = hold(run.election(), batch);
        for (Issue issue : batch) {
            Held seal = held.get(issue.key());
            Body body = found.get(issue.body());
            Optional<SealState> after =
                    seal == null ? Optional.empty() : seal.state().after(SealStep.ISSUE);
            if (seal != null && issue.body().equals(seal.holder())) {
                changes.same();
            } else if (seal == null
                    || body == null
                    || after.isEmpty()
                    || !seal.area().equals(issue.area().code())) {
                run.error(
                        issue.row(),
                        "serial",
                        "not-to-be-issued",
                        new Sentence(
                                        "{0} đang ở trạng thái khác hoặc của địa bàn khác.",
                                        "{0} is elsewhere or of another area.")
                                .with(issue.serial()));
            } else {
                changes.written(made.contains(seal.id()));
                Site to = Site.of(body);
                moves.add(new Move(
                        seal.id(), seal.version() + 1, SealStep.ISSUE, after.get(), null, to, issue.minutes(), null));
            }
        }
        if (!run.hasErrors()) {
            seals.move(moves, run.officer(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    private static void checkBody(ImportRun run, Issue issue, Map<String, Body> found) {
        Body body = found.get(issue.body());
        if (body == null) {
            run.error(
                    issue.row(),
                    "body",
                    "unknown-body",
                    new Sentence("Không có tổ chức {0}.", "There is no body {0}.").with(issue.body()));
            return;
        }
        SealRegister.breaches(issue.kind(), issue.area().code(), body)
                .forEach(breach -> run.error(issue.row(), "body", breach.code(), breach.message()));
    }

    /** Ids of those that were not there before. */
    private List<UUID> register(String election, List<Issue> batch) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.seal (election, kind, serial, area, path)
                        select :election, kind, serial, area, string_to_array(path, '/')
                        from unnest(:kinds, :serials, :areas, :paths) as made (kind, serial, area, path)
                        order by kind, serial
                        on conflict do nothing returning seal
                        """)
                .bind("election", election)
                .bindArray(
                        "kinds",
                        String.class,
                        batch.stream().map(issue -> issue.kind().name()).toList())
                .bindArray(
                        "serials",
                        String.class,
                        batch.stream().map(Issue::serial).toList())
                .bindArray(
                        "areas",
                        String.class,
                        batch.stream().map(issue -> issue.area().code()).toList())
                .bindArray(
                        "paths",
                        String.class,
                        batch.stream()
                                .map(issue -> String.join("/", issue.area().path()))
                                .toList())
                .mapTo(UUID.class)
                .list());
    }

    /** A seal as it is now, locked. */
    private record Held(
            UUID id, String area, SealState state, @Nullable String holder, long version) {}

    private Map<String, Held> hold(String election, List<Issue> batch) {
        Map<String, Held> held = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select s.* from committee.seal s
                        join unnest(:kinds, :serials) as made (kind, serial) using (kind, serial)
                        where s.election = :election order by s.kind, s.serial for update of s
                        """)
                .bind("election", election)
                .bindArray(
                        "kinds",
                        String.class,
                        batch.stream().map(issue -> issue.kind().name()).toList())
                .bindArray(
                        "serials",
                        String.class,
                        batch.stream().map(Issue::serial).toList())
                .map((row, context) -> Map.entry(
                        Issue.key(SealKind.valueOf(row.getString("kind")), row.getString("serial")),
                        new Held(
                                row.getObject("seal", UUID.class),
                                row.getString("area"),
                                SealState.valueOf(row.getString("state")),
                                row.getString("holder"),
                                row.getLong("version"))))
                .forEach(seal -> held.put(seal.getKey(), seal.getValue())));
        return held;
    }
}
