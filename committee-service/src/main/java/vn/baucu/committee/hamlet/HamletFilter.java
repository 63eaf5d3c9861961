package vn.baucu.committee.hamlet;

import org.jspecify.annotations.Nullable;

/**
 * Which hamlets are asked for.
 *
 * @param area area in which they lie, at any depth
 * @param words part of the name, without tone marks
 */
record HamletFilter(
        @Nullable String area,
        @Nullable HamletKind kind,
        @Nullable String words) {}
