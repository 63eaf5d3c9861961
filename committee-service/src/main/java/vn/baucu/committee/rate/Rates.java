package vn.baucu.committee.rate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.committee.site.Site;
import vn.baucu.committee.site.Sites;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The rates of elections. */
@ApplicationScoped
public class Rates {

    private final Jdbi jdbi;
    private final Sites sites;
    private final Audit audit;

    Rates(Jdbi jdbi, Sites sites, Audit audit) {
        this.jdbi = jdbi;
        this.sites = sites;
        this.audit = audit;
    }

    public Optional<Rate> find(String election, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from committee.budget_rate where election = :election and rate = :rate")
                .bind("election", election)
                .bind("rate", id)
                .map((row, context) -> rate(row))
                .findOne());
    }

    Rate require(String election, UUID id) {
        return find(election, id)
                .orElseThrow(() -> ProblemException.notFound(new Sentence("mức chi {0}", "rate {0}").with(id)));
    }

    List<Rate> list(String election, RateFilter filter, Paging paging) {
        StringBuilder sql = new StringBuilder(
                "select * from committee.budget_rate where election = :election and rate > cast(:after as uuid)");
        if (filter.area() != null) {
            sql.append("""
                     and area = any (select unnest(path) from organisation.area
                        where election = :election and area = :area)
                    """);
        }
        if (filter.level() != null) {
            sql.append(" and level = :level");
        }
        if (filter.occasion() != null) {
            sql.append(" and occasion = :occasion");
        }
        if (filter.role() != null) {
            sql.append(" and role = :role");
        }
        sql.append(" order by rate limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("after", paging.after().isEmpty() ? new UUID(0, 0).toString() : paging.after())
                .bind("area", filter.area())
                .bind("level", filter.level())
                .bind("occasion", filter.occasion())
                .bind("role", filter.role())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> rate(row))
                .list());
    }

    Rate fix(String election, RateDocument document, Officer officer) {
        Site area = allowed(election, document, officer);
        UUID id = jdbi.withHandle(handle -> handle.createQuery("""
                                insert into committee.budget_rate (election, area, path, level, occasion, role, amount,
                                    document_number, document_date, document_issuer, document_id)
                                values (:election, :area, :path, :level, :occasion, :role, :amount, :number, :date, :issuer,
                                    cast(:registered as uuid))
                                on conflict do nothing returning rate
                                """)
                        .bind("election", election)
                        .bind("area", document.area())
                        .bindArray("path", String.class, area.path())
                        .bind("level", document.level())
                        .bind("occasion", document.occasion())
                        .bind("role", document.role())
                        .bind("amount", document.amount())
                        .bind("number", document.document().number())
                        .bind("date", document.document().date())
                        .bind("issuer", document.document().issuer())
                        .bind("registered", document.document().document())
                        .mapTo(UUID.class)
                        .findOne())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.DUPLICATE, new Sentence("Đã có mức chi này.", "There is such a rate already.")));
        audit.add(officer, "fix-rate", election, id.toString(), Json.write(document));
        return require(election, id);
    }

    /** Another amount by another document; what was paid by the rate before stays as it was paid. */
    Rate change(String election, UUID id, RateDocument document, @Nullable String ifMatch, Officer officer) {
        Rate before = jdbi.withHandle(handle -> handle.createQuery(
                                "select * from committee.budget_rate where election = :election and rate = :rate for update")
                        .bind("election", election)
                        .bind("rate", id)
                        .map((row, context) -> rate(row))
                        .findOne())
                .orElseGet(() -> require(election, id));
        new Site(before.area(), null, before.path()).requireWithin(officer);
        new Precondition(ifMatch).requireCurrent(before.version());
        boolean same = document.area().equals(before.area())
                && document.level() == before.level()
                && document.occasion().equals(before.occasion())
                && document.role() == before.role();
        if (!same) {
            Sentence fixed = new Sentence(
                    "Chỉ thay đổi được số tiền và văn bản.", "Only the amount and the document can change.");
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, fixed, List.of(new Violation("", "rate-fixed", fixed)));
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.budget_rate set amount = :amount, document_number = :number,
                            document_date = :date, document_issuer = :issuer, document_id = cast(:registered as uuid),
                            version = version + 1
                        where rate = :rate
                        """)
                .bind("rate", id)
                .bind("amount", document.amount())
                .bind("number", document.document().number())
                .bind("date", document.document().date())
                .bind("issuer", document.document().issuer())
                .bind("registered", document.document().document())
                .execute());
        audit.add(officer, "change-rate", election, id.toString(), Json.write(document));
        return require(election, id);
    }

    private Site allowed(String election, RateDocument document, Officer officer) {
        Site area = sites.area(election, document.area()).orElseThrow(() -> {
            Sentence unknown =
                    new Sentence("Không có đơn vị hành chính {0}.", "There is no area {0}.").with(document.area());
            return new ProblemException(
                    ProblemType.RULE_VIOLATED, unknown, List.of(new Violation("/area", "unknown-area", unknown)));
        });
        area.requireWithin(officer);
        return area;
    }

    private static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                row.getObject("rate", UUID.class),
                row.getString("area"),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                AreaLevel.valueOf(row.getString("level")),
                row.getString("occasion"),
                RateRole.valueOf(row.getString("role")),
                row.getLong("amount"),
                DecidingDocument.of(row, "document"),
                row.getLong("version"));
    }
}
