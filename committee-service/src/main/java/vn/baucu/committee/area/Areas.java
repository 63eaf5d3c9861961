package vn.baucu.committee.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.page.Paging;

/** Reads the areas of elections. */
@ApplicationScoped
public class Areas {

    private static final String COLUMNS = "area, level, kind, name, parent, path, version";

    private final Jdbi jdbi;

    Areas(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Everything at once: 11,000 areas are few. */
    public AreaTree tree(String election) {
        return new AreaTree(jdbi.withHandle(
                handle -> handle.createQuery("select " + COLUMNS + " from organisation.area where election = :election")
                        .bind("election", election)
                        .map((row, context) -> area(row))
                        .list()));
    }

    public Optional<Area> find(String election, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from organisation.area where election = :election and area = :code")
                .bind("election", election)
                .bind("code", code)
                .map((row, context) -> area(row))
                .findOne());
    }

    long children(String election, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from organisation.area where election = :election and parent = :code")
                .bind("election", election)
                .bind("code", code)
                .mapTo(Long.class)
                .one());
    }

    List<Area> list(String election, AreaFilter filter, Paging paging) {
        StringBuilder sql =
                new StringBuilder("select " + COLUMNS + " from organisation.area where election = :election");
        if (filter.level() != null) {
            sql.append(" and level = :level");
        }
        if (filter.parent() != null) {
            sql.append(" and parent = :parent");
        }
        if (filter.words() != null) {
            sql.append(" and strpos(search_key, :words) > 0");
        }
        sql.append(filter.sort().after()).append(" limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("level", filter.level())
                .bind("parent", filter.parent())
                .bind("words", filter.words())
                .bindMap(filter.sort().key(paging.after()))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> area(row))
                .list());
    }

    /** Those of the areas in which a constituency or a polling area lies. */
    Set<String> inUse(String election, Collection<String> codes) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        select code from unnest(:codes) as asked (code)
                        where exists (select from organisation.constituency
                                where election = :election and (path @> array[code] or covers @> array[code]))
                            or exists (select from organisation.polling_area
                                where election = :election and path @> array[code])
                        """)
                .bindArray("codes", String.class, codes)
                .bind("election", election)
                .mapTo(String.class)
                .list()));
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(
                row.getString("area"),
                AreaLevel.valueOf(row.getString("level")),
                row.getString("kind"),
                row.getString("name"),
                row.getString("parent"),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                row.getLong("version"));
    }
}
