package vn.baucu.committee.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.json.Text;

/**
 * Which incidents are asked for.
 *
 * @param areas of the duties of the one who asks
 * @param words part of the title, without tone marks
 */
record IncidentFilter(
        List<String> areas,
        @Nullable String within,
        @Nullable IncidentState state,
        @Nullable Urgency urgency,
        @Nullable IncidentCategory category,
        @Nullable String holder,
        @Nullable String words,
        IncidentSort sort) {

    static IncidentFilter of(
            List<String> areas,
            @Nullable String within,
            @Nullable String state,
            @Nullable String urgency,
            @Nullable String category,
            @Nullable String holder,
            @Nullable String q,
            @Nullable String sort) {
        IncidentSort order = Choice.of(IncidentSort.class, "sort", sort);
        return new IncidentFilter(
                areas,
                within,
                Choice.of(IncidentState.class, "state", state),
                Choice.of(Urgency.class, "urgency", urgency),
                Choice.of(IncidentCategory.class, "category", category),
                holder,
                q == null ? null : Text.searchKey(q),
                order == null ? IncidentSort.REPORTED : order);
    }
}
