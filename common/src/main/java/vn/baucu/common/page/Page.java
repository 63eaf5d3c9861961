package vn.baucu.common.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next pass it as {@code after} to get the part that follows; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Schema(description = "Pass it as `after` for the next page; absent on the last one") @Nullable
        String next) {

    /** Cuts a page from rows that were asked for one more than the limit. */
    public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, String> sortKey) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, paging.limit()));
        return new Page<>(items, paging.cursor(sortKey.apply(items.get(items.size() - 1))));
    }
}
