package vn.baucu.committee.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.site.Site;
import vn.baucu.committee.site.Sites;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Allocates money downwards and settles it upwards: never more than there is. */
@ApplicationScoped
class AllocationRegister {

    private final Allocations allocations;
    private final ContentRegister contents;
    private final Sites sites;
    private final Audit audit;

    AllocationRegister(Allocations allocations, ContentRegister contents, Sites sites, Audit audit) {
        this.allocations = allocations;
        this.contents = contents;
        this.sites = sites;
        this.audit = audit;
    }

    Allocation get(String election, UUID id, Officer officer) {
        Allocation allocation = allocations.require(election, id);
        site(allocation).requireWithin(officer);
        return allocation;
    }

    Allocation allocate(Election within, AllocationDocument document, Officer officer) {
        String election = within.code();
        Optional<Site> area = sites.area(election, document.area());
        Optional<Allocation> parent = Optional.ofNullable(document.parent()).map(id -> allocations.hold(election, id));
        List<Violation> violations = new ArrayList<>();
        Contents allowed = contents.of(within);
        List<String> path = area.map(Site::path).orElse(List.of(Content.NATION));
        // What a source gives no more is still passed on where somebody has it.
        boolean passedOn =
                parent.isPresent() && document.content().equals(parent.get().content());
        if (!(passedOn ? allowed.isKnown(document.content(), path) : allowed.isUsed(document.content(), path))) {
            violations.add(new Violation(
                    "/content",
                    "unknown-word",
                    new Sentence("Chỉ nhận: {0}.", "Allowed: {0}.").with(allowed.codes(path))));
        }
        AreaLevel level = area.map(Site::level).orElse(null);
        if (area.isEmpty() || level == null) {
            violations.add(new Violation(
                    "/area",
                    "unknown-area",
                    new Sentence("Không có đơn vị hành chính {0}.", "There is no area {0}.").with(document.area())));
        } else {
            violations.addAll(parent.map(from -> breaches(from, document, area.get(), allowed))
                    .orElseGet(() -> breaches(document.source(), level)));
        }
        if (!violations.isEmpty() || area.isEmpty() || level == null) {
            throw refused(violations);
        }
        if (parent.isPresent()) {
            site(parent.get()).requireWithin(officer);
            requireOpen(parent.get());
            requireEnough(parent.get().purse(), document.amount());
        } else {
            requireSource(document.source(), area.get(), officer);
        }
        UUID id = allocations.add(election, document, area.get(), level);
        audit.add(officer, "allocate-budget", election, id.toString(), Json.write(document));
        return allocations.require(election, id);
    }

    Allocation amend(String election, UUID id, Amendment amendment, @Nullable String ifMatch, Officer officer) {
        Held held = hold(election, id);
        Allocation before = held.allocation();
        if (held.parent() == null) {
            requireSource(before.source(), site(before), officer);
        } else {
            site(held.parent()).requireWithin(officer);
        }
        new Precondition(ifMatch).requireCurrent(before.version());
        requireOpen(before);
        if (!before.purse().with(amendment.amount()).has(0)) {
            throw conflict(
                    "/amount",
                    "less-than-used",
                    new Sentence("Đã dùng {0} đồng.", "{0} dong are used already.")
                            .with(before.purse().used()));
        }
        if (held.parent() != null) {
            requireEnough(held.parent().purse(), Math.subtractExact(amendment.amount(), before.amount()));
        }
        allocations.amend(id, amendment);
        audit.add(officer, "amend-allocation", election, id.toString(), Json.write(amendment));
        return allocations.require(election, id);
    }

    /** Closes an allocation: what was not spent goes back to where it came from. */
    Allocation settle(String election, UUID id, Settlement settlement, @Nullable String ifMatch, Officer officer) {
        Allocation before = hold(election, id).allocation();
        site(before).requireWithin(officer);
        new Precondition(ifMatch).requireCurrent(before.version());
        requireOpen(before);
        List<Violation> open = allocations.openBelow(id).stream()
                .map(child -> new Violation(
                        "",
                        "open-below",
                        new Sentence("Khoản {0} chưa quyết toán.", "Allocation {0} is not settled.").with(child)))
                .toList();
        if (!open.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "Còn {0} khoản phân bổ tiếp chưa quyết toán.",
                                    "{0} allocations taken from it are not settled.")
                            .with(open.size()),
                    open);
        }
        allocations.settle(id, before.purse().used(), settlement.document());
        audit.add(officer, "settle-allocation", election, id.toString(), Json.write(settlement));
        return allocations.require(election, id);
    }

    /** The parent first: whoever takes from the parent at this moment must not meet us the other way round. */
    private Held hold(String election, UUID id) {
        UUID parent = allocations.require(election, id).parent();
        Allocation held = parent == null ? null : allocations.hold(election, parent);
        return new Held(held, allocations.hold(election, id));
    }

    /** An allocation and the one that it is taken from, both locked. */
    private record Held(@Nullable Allocation parent, Allocation allocation) {}

    private static List<Violation> breaches(
            Allocation from, AllocationDocument document, Site area, Contents contents) {
        List<Violation> violations = new ArrayList<>();
        if (!area.liesIn(from.area())) {
            violations.add(new Violation(
                    "/area",
                    "outside-parent",
                    new Sentence("{0} không thuộc {1}.", "{0} does not lie in {1}.").with(area.code(), from.area())));
        }
        if (document.source() != from.source()) {
            violations.add(new Violation(
                    "/source",
                    "other-source",
                    new Sentence("Nguồn phải là {0}.", "The source must be {0}.").with(from.source())));
        }
        if (!Contents.mayBecome(from.content(), document.content())) {
            violations.add(new Violation(
                    "/content",
                    "other-content",
                    new Sentence("Nội dung chi phải là “{0}”.", "The content must be “{0}”.")
                            .with(contents.name(from.content(), area.path()))));
        }
        return violations;
    }

    /** Only the National Assembly's part has no level: a council's part is of a council's level. */
    private static List<Violation> breaches(Source source, AreaLevel level) {
        if (source == Source.NATIONAL_ASSEMBLY_PART || level != AreaLevel.NATION) {
            return List.of();
        }
        return List.of(new Violation(
                "/area",
                "level-of-council",
                source == Source.COUNCIL_PART ? "23.2" : "6",
                new Sentence("Cả nước không có Hội đồng nhân dân.", "The nation has no People's Council.")));
    }

    private static void requireSource(Source source, Site area, Officer officer) {
        area.requireWithin(officer);
        if (source == Source.NATIONAL_ASSEMBLY_PART && officer.role() != Role.NATIONAL_COUNCIL) {
            Sentence council =
                    new Sentence("Do Hội đồng bầu cử quốc gia phân bổ.", "The National Election Council allocates it.");
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    council,
                    List.of(new Violation("/source", "allocating-authority", "15.10", council)));
        }
    }

    private static void requireOpen(Allocation allocation) {
        if (allocation.isSettled()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Khoản {0} đã quyết toán.", "Allocation {0} is settled.").with(allocation.id()));
        }
    }

    private static void requireEnough(Purse purse, long more) {
        if (!purse.has(more)) {
            throw conflict("/amount", "over-allocated", purse.lacks(more));
        }
    }

    private static ProblemException conflict(String pointer, String code, Sentence figures) {
        return new ProblemException(ProblemType.CONFLICT, figures, List.of(new Violation(pointer, code, figures)));
    }

    private static Site site(Allocation allocation) {
        return new Site(allocation.area(), allocation.level(), allocation.path());
    }

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(
                ProblemType.RULE_VIOLATED,
                new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(violations.size()),
                violations);
    }
}
