package vn.baucu.committee.hamlet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** The register of hamlets, changed one at a time by the rules of the import. */
@ApplicationScoped
public class HamletRegister {

    private final ElectionLock lock;
    private final Hamlets hamlets;
    private final HamletImport rules;
    private final History history;
    private final Register register;
    private final Audit audit;
    private final Clock clock;

    HamletRegister(
            ElectionLock lock,
            Hamlets hamlets,
            HamletImport rules,
            History history,
            Register register,
            Audit audit,
            Clock clock) {
        this.lock = lock;
        this.hamlets = hamlets;
        this.rules = rules;
        this.history = history;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    Hamlet require(String election, String code) {
        return hamlets.find(election, code)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("thôn, tổ dân phố {0}", "hamlet {0}").with(code)));
    }

    Hamlet create(String election, HamletDocument document, Officer officer) {
        lock.hold(election);
        if (hamlets.find(election, document.code()).isPresent()) {
            throw SingleRecord.duplicate(document.code());
        }
        return take(election, document, Cause.of("create-hamlet"), officer);
    }

    Hamlet replace(String election, String code, HamletDocument document, @Nullable String ifMatch, Officer officer) {
        lock.hold(election);
        new Precondition(ifMatch).requireCurrent(require(election, code).version());
        SingleRecord.requireSameCode(code, document.code());
        return take(election, document, Cause.of("change-hamlet"), officer);
    }

    private Hamlet take(String election, HamletDocument document, Cause cause, Officer officer) {
        ImportRun run = ImportRun.ofOne(election, officer, document.fields());
        rules.apply(run, cause);
        SingleRecord.requireTaken(run);
        return require(election, document.code());
    }

    /** A hamlet goes once no constituency, no polling area and no part of it names it. */
    void remove(String election, String code, @Nullable String ifMatch, Officer officer) {
        lock.holdUnopened(election);
        Hamlet hamlet = require(election, code);
        if (!RowErrors.covers(officer, hamlet.path())) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        new Precondition(ifMatch).requireCurrent(hamlet.version());
        boolean split = hamlets.ofCommunes(election, List.of(hamlet.commune())).stream()
                .anyMatch(other -> code.equals(other.partOf()));
        if (split || !hamlets.named(election, List.of(code)).isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "{0} đang được ghi trong đơn vị bầu cử, khu vực bỏ phiếu hoặc có phần chia.",
                                    "A constituency, a polling area or a part names {0}.")
                            .with(code));
        }
        Cause cause = Cause.of("remove-hamlet");
        history.keep(
                election,
                Kind.HAMLET,
                List.of(hamlet.replaced(), new Replaced(code, hamlet.version() + 1, null)),
                cause,
                officer);
        hamlets.remove(election, code);
        register.write(hamlet.removed(election, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.add(officer, cause.action(), election, code, "removed");
    }

    /** Lets hamlets lie in other communes, by code; they keep their codes. */
    public void move(
            String election,
            Collection<Hamlet> moving,
            Function<Hamlet, String> commune,
            Cause cause,
            Officer officer) {
        List<Hamlet> moved = moving.stream()
                .map(hamlet -> hamlet.movedTo(commune.apply(hamlet)))
                .toList();
        history.keep(
                election, Kind.HAMLET, moving.stream().map(Hamlet::replaced).toList(), cause, officer);
        hamlets.keep(election, moved);
        register.write(moved.stream().map(hamlet -> hamlet.changed(election)).toList());
        moved.forEach(hamlet -> audit.add(officer, cause.action(), election, hamlet.code(), hamlet.commune()));
    }

    /** Everything the hamlet was, and what it is now. */
    Page<EarlierVersion> versions(String election, String code, Paging paging) {
        return history.page(
                election,
                Kind.HAMLET,
                code,
                hamlets.find(election, code)
                        .map(hamlet -> EarlierVersion.present(hamlet.version(), hamlet))
                        .orElse(null),
                paging);
    }
}
