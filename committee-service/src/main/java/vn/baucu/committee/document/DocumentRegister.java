package vn.baucu.committee.document;

import static vn.baucu.committee.document.DocumentState.CANCELLED;
import static vn.baucu.committee.document.DocumentState.REGISTERED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The register of documents: one is entered once, may be amended, may be cancelled, and is never erased. */
@ApplicationScoped
class DocumentRegister {

    private final Documents documents;
    private final Relations relations;
    private final Numbering numbering;
    private final Origins origins;
    private final Horizons horizons;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    DocumentRegister(
            Documents documents,
            Relations relations,
            Numbering numbering,
            Origins origins,
            Horizons horizons,
            Elections elections,
            Audit audit,
            Clock clock) {
        this.documents = documents;
        this.relations = relations;
        this.numbering = numbering;
        this.origins = origins;
        this.horizons = horizons;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a document. One issued here gets its number last, so that nothing can go wrong with it afterwards. */
    Document enter(String election, DocumentEntry given, Officer officer) {
        LocalDate today = today(elections.require(election));
        DocumentEntry entry = given.tidy();
        Horizon horizon = horizons.of(election, officer);
        Optional<Origin> origin = origin(election, entry);
        origin.ifPresent(place -> requireMayWrite(place, entry, horizon, officer));
        List<Violation> broken = EntryCheck.brokenBy(entry, today);
        if (origin.isEmpty() && broken.isEmpty()) {
            broken.add(unknownOrigin(entry));
        }
        broken.addAll(relations.brokenBy(election, entry.related(), null, horizon));
        refuse(broken);
        Document document = numbered(election, entry, origin.orElseThrow());
        UUID id = documents.add(election, document).orElseThrow(() -> duplicate(document));
        relations.keep(id, entry.related());
        audit.add(officer, "register-document", election, id.toString(), Json.write(entry));
        return documents.require(election, id, officer);
    }

    /** Puts right what was written down wrongly; kind, issuer and number of a document issued here stay. */
    Document amend(String election, UUID id, DocumentEntry given, @Nullable String ifMatch, Officer officer) {
        LocalDate today = today(elections.require(election));
        relations.hold(election);
        Document before = standing(election, id, ifMatch, officer);
        DocumentEntry entry = given.tidy();
        List<Violation> broken = fixed(before, entry);
        if (broken.isEmpty()) {
            broken.addAll(EntryCheck.brokenBy(entry, today));
        }
        broken.addAll(relations.brokenBy(election, entry.related(), before, horizons.of(election, officer)));
        refuse(broken);
        Document after = before.amended(entry);
        if (!documents.keep(after)) {
            throw duplicate(after);
        }
        relations.keep(id, entry.related());
        audit.add(officer, "amend-document", election, id.toString(), Json.write(List.of(before, entry)));
        return documents.require(election, id, officer);
    }

    /** Cancels a document: it stays in the register with its number, and says why it no longer stands. */
    Document cancel(String election, UUID id, Cancellation cancellation, @Nullable String ifMatch, Officer officer) {
        elections.require(election);
        Document before = standing(election, id, ifMatch, officer);
        String reason = Text.tidy(cancellation.reason());
        documents.keep(before.cancelled(reason));
        audit.add(officer, "cancel-document", election, id.toString(), reason);
        return documents.require(election, id, officer);
    }

    private Document standing(String election, UUID id, @Nullable String ifMatch, Officer officer) {
        Document before = documents.hold(election, id, officer);
        requireOwnRole(before.isIssuedHere(), officer);
        new Precondition(ifMatch).requireCurrent(before.version());
        if (!before.state().canBecome(CANCELLED)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, new Sentence("Văn bản này đã hủy.", "This document is cancelled."));
        }
        return before;
    }

    private Optional<Origin> origin(String election, DocumentEntry entry) {
        if (entry.issuer() != null) {
            return origins.ofBody(election, entry.issuer());
        }
        return Optional.ofNullable(entry.area()).flatMap(area -> origins.ofArea(election, area));
    }

    private static void requireMayWrite(Origin origin, DocumentEntry entry, Horizon horizon, Officer officer) {
        horizon.requireCovers(origin.path());
        requireOwnRole(entry.isIssuedHere(), officer);
    }

    /** The Fatherland Front is no election body: it does not draw their numbers. */
    private static void requireOwnRole(boolean issuedHere, Officer officer) {
        if (issuedHere && officer.role() == Role.FATHERLAND_FRONT) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    private Document numbered(String election, DocumentEntry entry, Origin origin) {
        String issuer = entry.issuer();
        int number = issuer == null
                ? entry.ownNumber()
                : numbering.next(election, issuer, entry.kind(), entry.date().getYear());
        String symbol = issuer == null
                ? Objects.requireNonNull(entry.symbol())
                : entry.kind()
                        .symbol(number, IssuerKind.of(issuer).orElseThrow().letters());
        return new Document(
                new UUID(0, 0),
                entry.kind(),
                issuer,
                entry.authority(),
                number,
                symbol,
                entry.date(),
                entry.signer(),
                entry.summary(),
                entry.level() == null ? origin.level() : entry.level(),
                origin.path().get(origin.path().size() - 1),
                origin.path(),
                REGISTERED,
                null,
                entry.related(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                1);
    }

    private static List<Violation> fixed(Document before, DocumentEntry entry) {
        List<Violation> violations = new ArrayList<>();
        fixed(violations, "kind", before.kind() == entry.kind());
        fixed(violations, "issuer", Objects.equals(before.issuer(), entry.issuer()));
        fixed(violations, "authority", Objects.equals(before.authority(), entry.authority()));
        if (before.isIssuedHere()) {
            fixed(violations, "date", before.date().getYear() == entry.date().getYear());
        } else {
            fixed(violations, "area", before.place().equals(entry.area()));
            fixed(violations, "level", before.level() == entry.level());
        }
        return violations;
    }

    private static void fixed(List<Violation> violations, String field, boolean same) {
        if (!same) {
            violations.add(new Violation(
                    "/" + field,
                    "fixed",
                    new Sentence(
                            "Không sửa được; hãy hủy rồi đăng ký lại.", "This is fixed; cancel and register anew.")));
        }
    }

    private static Violation unknownOrigin(DocumentEntry entry) {
        return entry.isIssuedHere()
                ? new Violation(
                        "/issuer",
                        "unknown-body",
                        new Sentence("Không có tổ chức {0}.", "There is no body {0}.").with(entry.issuer()))
                : new Violation(
                        "/area",
                        "unknown-area",
                        new Sentence("Không có đơn vị hành chính {0}.", "There is no area {0}.").with(entry.area()));
    }

    private static ProblemException duplicate(Document document) {
        return new ProblemException(
                ProblemType.DUPLICATE,
                new Sentence("{0} của {1} đã có trong sổ.", "{0} of {1} is in the register already.")
                        .with(document.symbol(), document.registeredFor()));
    }

    private static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(broken.size()),
                    broken);
        }
    }

    private LocalDate today(Election election) {
        return LocalDate.now(clock.withZone(Regimes.of(election.regime()).zone()));
    }
}
