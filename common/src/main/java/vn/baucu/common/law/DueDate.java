package vn.baucu.common.law;

import org.jspecify.annotations.Nullable;

/** A deadline with its dates in one election; moved, where the National Election Council or a real event moved it. */
public record DueDate(Deadline deadline, @Nullable DayTime from, DayTime until, boolean moved) {}
