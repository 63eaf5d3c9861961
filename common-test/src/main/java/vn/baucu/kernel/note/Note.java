package vn.baucu.kernel.note;

import java.util.UUID;

/** A note as it is kept. */
public record Note(UUID id, String election, String pollingArea, String text, long count, long version) {}
