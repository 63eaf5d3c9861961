package vn.baucu.committee.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.AreaLevel;

/**
 * Which documents are asked for.
 *
 * @param place of exactly this area, constituency or polling area
 * @param within of anything in this area, at any depth
 * @param words parts of number, summary, signer or authority, without tone marks
 */
record DocumentFilter(
        @Nullable DocumentKind kind,
        @Nullable DocumentState state,
        @Nullable AreaLevel level,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable String within,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> words) {

    static DocumentFilter of(
            @Nullable String kind,
            @Nullable String state,
            @Nullable String level,
            @Nullable String issuer,
            @Nullable String place,
            @Nullable String within,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String q) {
        return new DocumentFilter(
                Choice.of(DocumentKind.class, "kind", kind),
                Choice.of(DocumentState.class, "state", state),
                Choice.of(AreaLevel.class, "level", level),
                issuer,
                place,
                within,
                from,
                until,
                q == null || q.isBlank() ? List.of() : List.of(Text.searchKey(q).split(" ")));
    }

    static DocumentSort sort(@Nullable String sort) {
        DocumentSort order = Choice.of(DocumentSort.class, "sort", sort == null ? null : sort.toUpperCase(Locale.ROOT));
        return order == null ? DocumentSort.REGISTERED : order;
    }

    /** The conditions in SQL, with {@code d} for the document and each part bound by its name. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        condition(sql, kind, " and d.kind = :kind");
        condition(sql, state, " and d.state = :state");
        condition(sql, level, " and d.level = :level");
        condition(sql, issuer, " and d.issuer = :issuer");
        condition(sql, place, " and d.place = :place");
        condition(sql, within, " and d.path @> array[cast(:within as text)]");
        condition(sql, from, " and d.issued_on >= :from");
        condition(sql, until, " and d.issued_on <= :until");
        if (!words.isEmpty()) {
            sql.append(
                    " and not exists (select from unnest(:words) as asked (word) where strpos(d.search_key, word) = 0)");
        }
        return sql.toString();
    }

    private static void condition(StringBuilder sql, @Nullable Object asked, String condition) {
        if (asked != null) {
            sql.append(condition);
        }
    }
}
