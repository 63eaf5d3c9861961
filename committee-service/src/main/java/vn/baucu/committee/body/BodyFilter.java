package vn.baucu.committee.body;

import org.jspecify.annotations.Nullable;

/**
 * Which bodies are asked for.
 *
 * @param within area in which they lie, at any depth
 * @param scope exactly of this area, constituency or polling area
 * @param active with a mandate now, or without
 * @param deviating differing from the law, or not
 * @param name a part of the name; tone marks do not matter
 */
public record BodyFilter(
        @Nullable BodyKind kind,
        @Nullable String within,
        @Nullable String scope,
        @Nullable Boolean active,
        @Nullable Boolean deviating,
        @Nullable String name) {

    public static BodyFilter of(BodyKind kind, @Nullable String within) {
        return new BodyFilter(kind, within, null, null, null, null);
    }
}
