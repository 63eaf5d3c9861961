package vn.baucu.committee.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.site.Site;
import vn.baucu.committee.site.Sites;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The contents of elections: the regime's, and what the council or a province decided beside them. */
@ApplicationScoped
class ContentRegister {

    private final Jdbi jdbi;
    private final ElectionLock lock;
    private final Sites sites;
    private final Audit audit;

    ContentRegister(Jdbi jdbi, ElectionLock lock, Sites sites, Audit audit) {
        this.jdbi = jdbi;
        this.lock = lock;
        this.sites = sites;
        this.audit = audit;
    }

    Contents of(Election election) {
        return new Contents(election.regime(), jdbi.withHandle(handle -> handle.createQuery(
                        "select * from committee.budget_content where election = :election")
                .bind("election", election.code())
                .map((row, context) -> content(row))
                .list()));
    }

    Content require(Election election, String area, String code) {
        return of(election)
                .find(area, code)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("nội dung chi {0} của {1}", "content {0} of {1}").with(code, area)));
    }

    Content add(String code, ContentDocument document, Officer officer) {
        Election election = lock.hold(code);
        Site area = sites.area(code, document.area())
                .filter(site -> site.level() == AreaLevel.NATION || site.level() == AreaLevel.PROVINCE)
                .orElseThrow(() -> refused(
                        "/area",
                        "nation-or-province",
                        new Sentence("Chỉ cả nước hoặc một tỉnh, thành phố.", "Only the nation or a province.")));
        area.requireWithin(officer);
        if (of(election).isTaken(area.code(), document.code())) {
            throw new ProblemException(
                    ProblemType.DUPLICATE,
                    new Sentence("Đã có nội dung chi mã {0}.", "There is a content {0} already.")
                            .with(document.code()));
        }
        write(
                code,
                new Content(document.code(), area.code(), document.vi(), document.en(), false, document.document(), 1));
        audit.add(officer, "add-budget-content", code, document.code(), Json.write(document));
        return require(election, area.code(), document.code());
    }

    Content change(
            String election,
            String area,
            String code,
            @Nullable String ifMatch,
            ContentDocument.Changed changed,
            Officer officer) {
        Election held = lock.hold(election);
        Content before = require(held, area, code);
        sites.requireArea(election, area).requireWithin(officer);
        new Precondition(ifMatch).requireCurrent(before.version());
        if (changed.withdrawn() && code.equals(Contents.GENERAL)) {
            throw refused(
                    "/withdrawn",
                    "general-stays",
                    new Sentence("Không bỏ được kinh phí bầu cử chung.", "Election funds in general stay."));
        }
        write(
                election,
                new Content(
                        code,
                        area,
                        changed.vi(),
                        changed.en(),
                        changed.withdrawn(),
                        changed.document(),
                        before.version() + 1));
        audit.add(officer, "change-budget-content", election, code, Json.write(changed));
        return require(held, area, code);
    }

    private void write(String election, Content content) {
        DecidingDocument document = content.document();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.budget_content (election, area, code, vi, en, withdrawn, document_number,
                            document_date, document_issuer, document_id, version)
                        values (:election, :area, :code, :vi, :en, :withdrawn, :number, :date, :issuer,
                            cast(:registered as uuid), :version)
                        on conflict (election, area, code) do update set vi = excluded.vi, en = excluded.en,
                            withdrawn = excluded.withdrawn, document_number = excluded.document_number,
                            document_date = excluded.document_date, document_issuer = excluded.document_issuer,
                            document_id = excluded.document_id, version = excluded.version
                        """)
                .bind("election", election)
                .bind("area", content.area())
                .bind("code", content.code())
                .bind("vi", content.vi().strip())
                .bind("en", content.en().strip())
                .bind("withdrawn", content.withdrawn())
                .bind("number", document == null ? null : document.number())
                .bind("date", document == null ? null : document.date())
                .bind("issuer", document == null ? null : document.issuer())
                .bind("registered", document == null ? null : document.document())
                .bind("version", content.version())
                .execute());
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(
                row.getString("code"),
                row.getString("area"),
                row.getString("vi"),
                row.getString("en"),
                row.getBoolean("withdrawn"),
                DecidingDocument.of(row, "document"),
                row.getLong("version"));
    }

    private static ProblemException refused(String pointer, String code, Sentence message) {
        return new ProblemException(ProblemType.RULE_VIOLATED, message, List.of(new Violation(pointer, code, message)));
    }
}
