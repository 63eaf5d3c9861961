package vn.baucu.committee.constituency;

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
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** The register of constituencies, changed one at a time by the rules of the import. */
@ApplicationScoped
class ConstituencyRegister {

    private final ElectionLock lock;
    private final Areas areas;
    private final Constituencies constituencies;
    private final ConstituencyDetails details;
    private final CouncilPublications publications;
    private final ConstituencyImport rules;
    private final History history;
    private final Register register;
    private final Audit audit;
    private final Clock clock;

    ConstituencyRegister(
            ElectionLock lock,
            Areas areas,
            Constituencies constituencies,
            ConstituencyDetails details,
            CouncilPublications publications,
            ConstituencyImport rules,
            History history,
            Register register,
            Audit audit,
            Clock clock) {
        this.lock = lock;
        this.areas = areas;
        this.constituencies = constituencies;
        this.details = details;
        this.publications = publications;
        this.rules = rules;
        this.history = history;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    Constituency require(String election, String code) {
        return constituencies
                .find(election, code)
                .orElseThrow(() ->
                        ProblemException.notFound(new Sentence("đơn vị bầu cử {0}", "constituency {0}").with(code)));
    }

    Constituency create(String election, ConstituencyDocument document, Officer officer) {
        lock.hold(election);
        if (constituencies.find(election, document.code()).isPresent()) {
            throw SingleRecord.duplicate(document.code());
        }
        return take(election, document, Cause.of("create-constituency"), officer);
    }

    Constituency replace(
            String election,
            String code,
            ConstituencyDocument document,
            @Nullable String ifMatch,
            Cause cause,
            Officer officer) {
        lock.hold(election);
        new Precondition(ifMatch).requireCurrent(require(election, code).version());
        SingleRecord.requireSameCode(code, document.code());
        return take(election, document, cause, officer);
    }

    private Constituency take(String election, ConstituencyDocument document, Cause cause, Officer officer) {
        ImportRun run = ImportRun.ofOne(election, officer, document.fields());
        rules.apply(run, cause);
        SingleRecord.requireTaken(run);
        return require(election, document.code());
    }

    /** Only the last of a council goes, so that the numbers stay without holes, and only while nobody votes in it. */
    void remove(String election, String code, @Nullable String ifMatch, Officer officer) {
        lock.holdUnopened(election);
        Constituency constituency = require(election, code);
        if (!RowErrors.covers(officer, constituency.deciding())) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        new Precondition(ifMatch).requireCurrent(constituency.version());
        if (publications.all(election).containsKey(constituency.councilCode())) {
            throw new ProblemException(ProblemType.ELECTION_LOCKED, SingleRecord.published(code));
        }
        if (constituencies.isVotedIn(election, code) || constituencies.isFollowed(election, constituency)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "{0} còn khu vực bỏ phiếu, hoặc không phải đơn vị cuối cùng.",
                                    "{0} has polling areas, or is not the last of its council.")
                            .with(code));
        }
        Cause cause = Cause.of("remove-constituency");
        AreaTree tree = areas.tree(election);
        history.keep(
                election,
                Kind.CONSTITUENCY,
                List.of(constituency.replaced(), new Replaced(code, constituency.version() + 1, null)),
                cause,
                officer);
        details.remove(election, code);
        register.write(constituency.removed(
                election,
                tree.path(tree.find(constituency.councilArea()).orElseThrow()),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.add(officer, cause.action(), election, code, "removed");
    }

    /** Everything the constituency was, and what it is now. */
    Page<EarlierVersion> versions(String election, String code, Paging paging) {
        return history.page(
                election,
                Kind.CONSTITUENCY,
                code,
                constituencies
                        .find(election, code)
                        .map(constituency -> EarlierVersion.present(constituency.version(), constituency))
                        .orElse(null),
                paging);
    }

    /** The constituency as it was, or is, at a version. */
    EarlierVersion version(String election, String code, long version) {
        return constituencies
                .find(election, code)
                .filter(constituency -> constituency.version() == version)
                .map(constituency -> EarlierVersion.present(version, constituency))
                .orElseGet(() -> history.require(election, Kind.CONSTITUENCY, code, version));
    }
}
