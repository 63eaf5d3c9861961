package vn.baucu.committee.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.page.Paging;

/** Counts documents. */
@ApplicationScoped
class Counts {

    private static final String FROM = " from committee.document d where d.election = :election and" + Horizon.READABLE;
    private static final String COUNTS =
            " count(*) filter (where d.state = 'REGISTERED'), count(*) filter (where d.state = 'CANCELLED')";

    private final Jdbi jdbi;

    Counts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    DocumentCounts of(String election, DocumentFilter filter, Horizon horizon) {
        Map<DocumentKind, Long> kinds = new EnumMap<>(DocumentKind.class);
        long[] cancelled = {0};
        String sql = "select d.kind," + COUNTS + FROM + filter.sql() + " group by d.kind";
        jdbi.useHandle(handle -> Documents.bound(handle.createQuery(sql), election, filter, horizon)
                .map((row, context) -> {
                    cancelled[0] += row.getLong(3);
                    return kinds.put(DocumentKind.valueOf(row.getString(1)), row.getLong(2));
                })
                .list());
        kinds.values().removeIf(count -> count == 0);
        return new DocumentCounts(
                kinds.values().stream().mapToLong(Long::longValue).sum(), cancelled[0], kinds);
    }

    List<IssuerCounts> byIssuer(String election, DocumentFilter filter, Horizon horizon, Paging paging) {
        String sql = "select d.issuer, min(d.authority), d.kind," + COUNTS + FROM + filter.sql() + """
                 group by d.issuer, d.authority_key, d.kind
                having (coalesce(d.issuer, min(d.authority)) collate "C", d.kind collate "C")
                    > (:afterIssuer collate "C", :afterKind collate "C")
                order by coalesce(d.issuer, min(d.authority)) collate "C", d.kind collate "C" limit :limit
                """;
        int end = paging.after().indexOf('\n');
        return jdbi.withHandle(handle -> Documents.bound(handle.createQuery(sql), election, filter, horizon)
                .bind("afterIssuer", end < 0 ? "" : paging.after().substring(0, end))
                .bind("afterKind", paging.after().substring(end + 1))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new IssuerCounts(
                        row.getString(1),
                        row.getString(2),
                        DocumentKind.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getLong(5)))
                .list());
    }
}
