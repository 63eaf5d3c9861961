package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.body.BodyRegister;
import vn.baucu.committee.body.Decision;
import vn.baucu.committee.body.Establishing;
import vn.baucu.committee.body.Site;
import vn.baucu.committee.body.Sites;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.register.Changes;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Json;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.BodyRule.Setting;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Sentence;

/** Takes a file of bodies, a thousand rows at a time; their members come in a file of their own. */
@ApplicationScoped
class BodyImport implements Import {

    static final String KIND = "bodies";

    private static final Sentence NUMBER = new Sentence("Cần số từ 1 đến 999.", "A number from 1 to 999 is needed.");
    private static final Sentence OTHERWISE =
            new Sentence("{0} đã được thành lập bởi quyết định khác.", "{0} was established by another decision.");

    private final ElectionLock lock;
    private final Sites sites;
    private final Founding founding;
    private final Bodies bodies;
    private final BodyRegister register;
    private final Audit audit;

    BodyImport(ElectionLock lock, Sites sites, Founding founding, Bodies bodies, BodyRegister register, Audit audit) {
        this.lock = lock;
        this.sites = sites;
        this.founding = founding;
        this.bodies = bodies;
        this.register = register;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "kind", "scope", "name", "actor", "area", "decision_number", "decision_date", "issuer", "signer");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("number", "setting", "covers", "reason");
    }

    @Override
    public List<String> tables() {
        return List.of("committee.body");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        Election election = lock.hold(run.election());
        Changes changes = new Changes();
        Map<String, Long> lines = new HashMap<>();
        List<Row> batch = new ArrayList<>();
        run.rows(row -> {
            EstablishmentDocument document = document(run, row);
            if (document == null) {
                return;
            }
            Long earlier = lines.putIfAbsent(document.kind().code(document.scope(), document.number()), row.line());
            if (earlier != null) {
                RowErrors.duplicate(run, row, "scope", earlier);
                return;
            }
            batch.add(new Row(row, document));
            if (batch.size() == Register.BATCH) {
                take(run, election, batch, changes);
                batch.clear();
            }
        });
        take(run, election, batch, changes);
        Map<String, Long> counts = changes.counts();
        if (!run.hasErrors()) {
            audit.add(run.officer(), "import-bodies", run.election(), KIND, Json.write(counts));
        }
        return counts;
    }

    private void take(ImportRun run, Election election, List<Row> batch, Changes changes) {
        Map<BodyKind, Map<String, Site>> found = new HashMap<>();
        batch.stream()
                .collect(Collectors.groupingBy(
                        row -> row.document.kind(),
                        Collectors.mapping(row -> row.document.scope(), Collectors.toSet())))
                .forEach((kind, scopes) -> found.put(kind, sites.find(election.code(), kind, scopes)));
        Set<String> codes = batch.stream().map(Row::code).collect(Collectors.toSet());
        Map<String, Body> before = bodies.find(election.code(), codes);
        List<Body> created = new ArrayList<>();
        for (Row row : batch) {
            Site site = found.getOrDefault(row.document.kind(), Map.of()).get(row.document.scope());
            List<Fault> faults = founding.faults(election, row.document, site);
            faults.forEach(fault -> run.error(row.row, column(fault.field()), fault.code(), fault.message()));
            if (site == null || !faults.isEmpty()) {
                continue;
            }
            if (!Founding.mayName(run.officer(), row.document.kind(), site.path())) {
                RowErrors.outOfScope(run, row.row, "scope");
                continue;
            }
            Body earlier = before.get(row.code());
            if (earlier == null) {
                created.add(founding.body(election, row.document, site));
                changes.written(true);
            } else if (earlier.decision().equals(row.document.decision())
                    && earlier.name().equals(row.document.name())) {
                changes.same();
            } else {
                run.error(row.row, "scope", "established-otherwise", OTHERWISE.with(row.code()));
            }
        }
        if (!run.hasErrors()) {
            register.create(election.code(), created);
        }
    }

    private static @Nullable EstablishmentDocument document(ImportRun run, ImportRow row) {
        Optional<BodyKind> kind = word(run, row, "kind", BodyKind.class);
        Optional<Actor> actor = word(run, row, "actor", Actor.class);
        Optional<Setting> setting = row.has("setting") ? word(run, row, "setting", Setting.class) : Optional.empty();
        boolean complete = true;
        for (String column : List.of("scope", "name", "area", "decision_number", "issuer", "signer")) {
            if (!row.has(column)) {
                RowErrors.required(run, row, column);
                complete = false;
            } else if (row.get(column).length() > 200) {
                run.error(row, column, "wrong-form", new Sentence("Nhiều nhất 200 ký tự.", "At most 200 characters."));
                complete = false;
            }
        }
        var date = Text.date(row.get("decision_date"));
        if (date.isEmpty()) {
            run.error(
                    row,
                    "decision_date",
                    "wrong-form",
                    new Sentence("Cần ngày dạng 2021-02-05.", "A date such as 2021-02-05 is needed."));
        }
        boolean numbered = !row.has("number") || row.get("number").matches("[1-9]\\d{0,2}");
        if (!numbered) {
            run.error(row, "number", "wrong-form", NUMBER);
        }
        if (kind.isEmpty()
                || actor.isEmpty()
                || date.isEmpty()
                || !complete
                || !numbered
                || (row.has("setting") && setting.isEmpty())) {
            return null;
        }
        return new EstablishmentDocument(
                kind.get(),
                row.get("scope"),
                row.has("number") ? Integer.valueOf(row.get("number")) : null,
                row.has("covers") ? Arrays.asList(row.get("covers").split(" ?; ?", -1)) : List.of(),
                setting.orElse(null),
                row.get("name"),
                new Establishing(actor.get(), row.get("area")),
                new Decision(row.get("decision_number"), date.get(), row.get("issuer"), row.get("signer"), null),
                List.of(),
                row.has("reason") ? row.get("reason") : null);
    }

    private static <E extends Enum<E>> Optional<E> word(ImportRun run, ImportRow row, String column, Class<E> words) {
        Optional<E> found = Choice.find(words, row.get(column));
        if (found.isEmpty()) {
            RowErrors.unknownWord(run, row, column, Choice.all(words));
        }
        return found;
    }

    private static String column(String field) {
        return field.equals("establishedBy") ? "area" : field;
    }

    /** A row that can be read. */
    private record Row(ImportRow row, EstablishmentDocument document) {

        String code() {
            return document.kind().code(document.scope(), document.number());
        }
    }
}
