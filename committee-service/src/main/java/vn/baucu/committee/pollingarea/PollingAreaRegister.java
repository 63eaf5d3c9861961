package vn.baucu.committee.pollingarea;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.area.Areas;
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
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The register of polling areas, changed one at a time by the rules of the import. */
@ApplicationScoped
class PollingAreaRegister {

    private final ElectionLock lock;
    private final Areas areas;
    private final PollingAreas pollingAreas;
    private final PollingAreaDetails details;
    private final PollingAreaImport rules;
    private final History history;
    private final Register register;
    private final Audit audit;
    private final Clock clock;

    PollingAreaRegister(
            ElectionLock lock,
            Areas areas,
            PollingAreas pollingAreas,
            PollingAreaDetails details,
            PollingAreaImport rules,
            History history,
            Register register,
            Audit audit,
            Clock clock) {
        this.lock = lock;
        this.areas = areas;
        this.pollingAreas = pollingAreas;
        this.details = details;
        this.rules = rules;
        this.history = history;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    PollingArea require(Election election, String code) {
        return pollingAreas
                .find(election, code)
                .orElseThrow(() ->
                        ProblemException.notFound(new Sentence("khu vực bỏ phiếu {0}", "polling area {0}").with(code)));
    }

    PollingArea create(String election, PollingAreaDocument document, Officer officer) {
        Election held = lock.hold(election);
        if (pollingAreas.find(held, document.code()).isPresent()) {
            throw SingleRecord.duplicate(document.code());
        }
        return take(held, document, Cause.of("create-polling-area"), officer);
    }

    PollingArea replace(
            String election,
            String code,
            PollingAreaDocument document,
            @Nullable String ifMatch,
            Cause cause,
            Officer officer) {
        Election held = lock.hold(election);
        new Precondition(ifMatch).requireCurrent(require(held, code).version());
        SingleRecord.requireSameCode(code, document.code());
        return take(held, document, cause, officer);
    }

    private PollingArea take(Election election, PollingAreaDocument document, Cause cause, Officer officer) {
        ImportRun run = ImportRun.ofOne(election.code(), officer, document.fields());
        rules.apply(run, cause);
        SingleRecord.requireTaken(run);
        requireEarlyDecision(election, document);
        return require(election, document.code());
    }

    /** M-044: another day than that of the election needs a decision of the National Election Council. */
    private static void requireEarlyDecision(Election election, PollingAreaDocument document) {
        boolean early = document.votingDate() != null && document.votingDate().isBefore(election.votingDay());
        if (early && document.earlyVoting() == null) {
            Sentence needed = new Sentence(
                    "Bỏ phiếu sớm phải có quyết định của Hội đồng bầu cử quốc gia.",
                    "Early voting needs a decision of the National Election Council.");
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, needed, List.of(new Violation("/earlyVoting", "required", needed)));
        }
    }

    void remove(String election, String code, @Nullable String ifMatch, Officer officer) {
        Election held = lock.holdUnopened(election);
        PollingArea area = require(held, code);
        if (!RowErrors.covers(officer, area.path())) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        new Precondition(ifMatch).requireCurrent(area.version());
        if (area.detail().state() != PollingAreaState.PROPOSED) {
            throw new ProblemException(ProblemType.ELECTION_LOCKED, SingleRecord.published(code));
        }
        Cause cause = Cause.of("remove-polling-area");
        history.keep(
                election,
                Kind.POLLING_AREA,
                List.of(area.replaced(), new Replaced(code, area.version() + 1, null)),
                cause,
                officer);
        AreaTree tree = areas.tree(election);
        details.remove(election, code);
        register.write(area.removed(
                election,
                tree.path(tree.find(area.area()).orElseThrow()),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.add(officer, cause.action(), election, code, "removed");
    }

    /** Everything the polling area was, and what it is now. */
    Page<EarlierVersion> versions(Election election, String code, Paging paging) {
        return history.page(
                election.code(),
                Kind.POLLING_AREA,
                code,
                pollingAreas
                        .find(election, code)
                        .map(area -> EarlierVersion.present(area.version(), area))
                        .orElse(null),
                paging);
    }

    /** The polling area as it was, or is, at a version. */
    EarlierVersion version(Election election, String code, long version) {
        return pollingAreas
                .find(election, code)
                .filter(area -> area.version() == version)
                .map(area -> EarlierVersion.present(version, area))
                .orElseGet(() -> history.require(election.code(), Kind.POLLING_AREA, code, version));
    }
}
