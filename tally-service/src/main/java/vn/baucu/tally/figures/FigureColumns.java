package vn.baucu.tally.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.baucu.common.event.Figures;

/** The nine additive numbers as columns: named once, for every table that holds them. */
public final class FigureColumns {

    private static final List<Map.Entry<String, ToLongFunction<Figures>>> COLUMNS = List.of(
            Map.entry("listed", Figures::listed),
            Map.entry("voted", Figures::voted),
            Map.entry("received", Figures::received),
            Map.entry("issued", Figures::issued),
            Map.entry("collected", Figures::collected),
            Map.entry("valid", Figures::valid),
            Map.entry("invalid", Figures::invalid),
            Map.entry("unused", Figures::unused),
            Map.entry("spoiled", Figures::spoiled));

    public static final String NAMES = each("%");
    public static final String PARAMETERS = each(":%");
    public static final String REPLACED = each("% = excluded.%");
    public static final String ADDED = each("% = now.% + excluded.%");

    private FigureColumns() {}

    private static String each(String pattern) {
        return COLUMNS.stream()
                .map(column -> pattern.replace("%", column.getKey()))
                .collect(Collectors.joining(", "));
    }

    public static <S extends SqlStatement<S>> S bind(S statement, List<Figures> figures) {
        for (Map.Entry<String, ToLongFunction<Figures>> column : COLUMNS) {
            statement.bindArray(
                    column.getKey(),
                    Long.class,
                    figures.stream()
                            .map(each -> column.getValue().applyAsLong(each))
                            .toList());
        }
        return statement;
    }

    public static Figures read(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("listed"),
                row.getLong("voted"),
                row.getLong("received"),
                row.getLong("issued"),
                row.getLong("collected"),
                row.getLong("valid"),
                row.getLong("invalid"),
                row.getLong("unused"),
                row.getLong("spoiled"));
    }
}
