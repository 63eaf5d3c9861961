package vn.baucu.committee.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.change.Cause;
import vn.baucu.committee.change.EarlierVersion;
import vn.baucu.committee.change.History;
import vn.baucu.committee.change.History.Replaced;
import vn.baucu.committee.change.Kind;
import vn.baucu.committee.change.SingleRecord;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.register.Register;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** The register of areas, changed one at a time by the rules of the import. */
@ApplicationScoped
public class AreaRegister {

    private final ElectionLock lock;
    private final Areas areas;
    private final AreaDetails details;
    private final Successions successions;
    private final AreaImport rules;
    private final History history;
    private final Register register;
    private final Audit audit;
    private final Clock clock;

    AreaRegister(
            ElectionLock lock,
            Areas areas,
            AreaDetails details,
            Successions successions,
            AreaImport rules,
            History history,
            Register register,
            Audit audit,
            Clock clock) {
        this.lock = lock;
        this.areas = areas;
        this.details = details;
        this.successions = successions;
        this.rules = rules;
        this.history = history;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    Area require(String election, String code) {
        return areas.find(election, code)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("đơn vị hành chính {0}", "area {0}").with(code)));
    }

    Area create(String election, AreaDocument document, Officer officer) {
        lock.hold(election);
        if (areas.find(election, document.code()).isPresent()) {
            throw SingleRecord.duplicate(document.code());
        }
        return take(election, document, Cause.of("create-area"), officer);
    }

    Area replace(
            String election,
            String code,
            AreaDocument document,
            @Nullable String ifMatch,
            Cause cause,
            Officer officer) {
        lock.hold(election);
        Area before = require(election, code);
        new Precondition(ifMatch).requireCurrent(before.version());
        SingleRecord.requireSameCode(code, document.code());
        return take(election, document, cause, officer);
    }

    private Area take(String election, AreaDocument document, Cause cause, Officer officer) {
        ImportRun run = ImportRun.ofOne(election, officer, document.fields());
        rules.apply(run, cause);
        SingleRecord.requireTaken(run);
        return require(election, document.code());
    }

    /** M-008: nothing may lie in an area that goes. */
    void remove(String election, String code, @Nullable String ifMatch, Officer officer) {
        lock.holdUnopened(election);
        Area area = require(election, code);
        if (!RowErrors.covers(officer, area.above())) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        new Precondition(ifMatch).requireCurrent(area.version());
        if (areas.children(election, code) > 0 || areas.hasHamlets(election, code)) {
            throw inUse(Set.of(code));
        }
        remove(election, List.of(area), Cause.of("remove-area"), officer);
    }

    /** Takes areas away that were given up or have become others; what lies below them is somebody else's care. */
    public void remove(String election, Collection<Area> gone, Cause cause, Officer officer) {
        List<String> codes = gone.stream().map(Area::code).toList();
        Set<String> inUse = areas.inUse(election, codes);
        if (!inUse.isEmpty() || codes.contains("VN")) {
            throw inUse(inUse);
        }
        AreaTree tree = areas.tree(election);
        List<AreaChanged> events = new ArrayList<>();
        List<Replaced> replaced = new ArrayList<>();
        for (Area area : gone) {
            events.add(area.removed(election, tree.path(area), clock.instant().truncatedTo(ChronoUnit.MICROS)));
            replaced.add(area.replaced());
            replaced.add(new Replaced(area.code(), area.version() + 1, null));
        }
        history.keep(election, Kind.AREA, replaced, cause, officer);
        details.remove(election, codes);
        register.write(events);
        codes.forEach(code -> audit.add(officer, cause.action(), election, code, "removed"));
    }

    AreaHistory history(String election, String code) {
        Area now = areas.find(election, code).orElse(null);
        List<EarlierVersion> earlier = history.of(election, Kind.AREA, code);
        if (now == null && earlier.isEmpty()) {
            require(election, code);
        }
        return new AreaHistory(
                code, now, earlier, successions.before(election, code), successions.after(election, code));
    }

    /** Everything the area was, and what it is now. */
    Page<EarlierVersion> versions(String election, String code, Paging paging) {
        return history.page(
                election,
                Kind.AREA,
                code,
                areas.find(election, code)
                        .map(area -> EarlierVersion.present(area.version(), area))
                        .orElse(null),
                paging);
    }

    /** The area as it was, or is, at a version. */
    EarlierVersion version(String election, String code, long version) {
        return areas.find(election, code)
                .filter(area -> area.version() == version)
                .map(area -> EarlierVersion.present(version, area))
                .orElseGet(() -> history.require(election, Kind.AREA, code, version));
    }

    private static ProblemException inUse(Collection<String> codes) {
        return new ProblemException(
                ProblemType.CONFLICT,
                new Sentence(
                                "{0} còn đơn vị, khu vực hoặc thôn trực thuộc.",
                                "There are areas, constituencies, polling areas or hamlets in {0}.")
                        .with(String.join(", ", codes)));
    }
}
