package vn.baucu.tally.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.tally.figures.FigureColumns;

/** The columns of minutes: named once, for every statement that enters some. */
final class EntryColumns {

    private static final List<Map.Entry<String, Function<Entry, @Nullable String>>> TEXTS = List.of(
            Map.entry("election", entry -> entry.subject().election()),
            Map.entry("polling_area", entry -> entry.subject().pollingArea()),
            Map.entry("ballot_type", entry -> entry.subject().ballotType().name()),
            Map.entry("round", entry -> entry.subject().round().name()),
            Map.entry("constituency", entry -> entry.ballot().constituency()),
            Map.entry(
                    "ballots_by_names",
                    entry -> entry.minutes().sortedByNames()
                            ? Json.write(entry.minutes().ballotsByNames())
                            : null),
            Map.entry("votes", entry -> Json.write(entry.minutes().votes())),
            Map.entry("explanations", entry -> Json.write(entry.minutes().explanations())),
            Map.entry(
                    "proceedings",
                    entry -> entry.minutes().proceedings() == null
                            ? null
                            : Json.write(entry.minutes().proceedings())),
            Map.entry("reason", Entry::reason),
            Map.entry("entered_by", entry -> entry.officer().name()),
            Map.entry("entered_as", entry -> entry.officer().role().name()),
            Map.entry("entered_at", entry -> entry.at().toString()),
            Map.entry("content_hash", Entry::contentHash),
            Map.entry("previous_hash", Entry::previousHash),
            Map.entry("hash", Entry::hash));

    static final String NAMES = all("") + ", " + FigureColumns.NAMES;

    /** As they come out of {@code unnest}, where a time is a text. */
    static final String VALUES = NAMES.replace("entered_at", "entered_at::timestamptz");

    static final String PARAMETERS = all(":") + ", " + FigureColumns.PARAMETERS;

    private EntryColumns() {}

    private static String all(String prefix) {
        return Stream.concat(TEXTS.stream().map(Map.Entry::getKey), Stream.of("version", "list_version"))
                .map(column -> prefix + column)
                .collect(Collectors.joining(", "));
    }

    static <S extends SqlStatement<S>> S bind(S statement, List<Entry> entries) {
        TEXTS.forEach(column -> statement.bindArray(column.getKey(), String.class, column(entries, column.getValue())));
        statement.bindArray("version", Integer.class, column(entries, Entry::version));
        statement.bindArray("list_version", Long.class, column(entries, entry -> entry.ballot()
                .listVersion()));
        return FigureColumns.bind(
                statement, column(entries, entry -> entry.minutes().figures()));
    }

    static <T, V extends @Nullable Object> List<V> column(List<T> rows, Function<T, V> value) {
        List<V> column = new ArrayList<>(rows.size());
        rows.forEach(row -> column.add(value.apply(row)));
        return column;
    }
}
