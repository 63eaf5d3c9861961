package vn.baucu.committee.area;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.AreaLevel;

/**
 * Which areas are asked for, and in which order.
 *
 * @param words part of the name, without tone marks
 */
record AreaFilter(
        @Nullable AreaLevel level,
        @Nullable String parent,
        @Nullable String words,
        AreaSort sort) {

    static AreaFilter of(@Nullable String level, @Nullable String parent, @Nullable String q, @Nullable String sort) {
        AreaSort order = Choice.of(AreaSort.class, "sort", sort == null ? null : sort.toUpperCase(Locale.ROOT));
        return new AreaFilter(
                Choice.of(AreaLevel.class, "level", level),
                parent,
                q == null ? null : Text.searchKey(q),
                order == null ? AreaSort.CODE : order);
    }
}
