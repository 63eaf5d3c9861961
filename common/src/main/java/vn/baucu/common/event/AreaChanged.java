package vn.baucu.common.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;

/** An administrative area (đơn vị hành chính) of one election. */
public record AreaChanged(
        String election,
        String area,
        AreaLevel level,
        String kind,
        String name,
        @Nullable String parent,
        AreaPath path,
        long version,
        @Nullable Instant removedAt)
        implements Event {

    public AreaChanged(
            String election,
            String area,
            AreaLevel level,
            String kind,
            String name,
            @Nullable String parent,
            AreaPath path,
            long version) {
        this(election, area, level, kind, name, parent, path, version, null);
    }

    /** Whether the subject is gone: what it was last is told once more, so that the log keeps it. */
    public boolean removed() {
        return removedAt != null;
    }

    @Override
    public String topic() {
        return Topics.AREAS;
    }

    @Override
    public String key() {
        return String.join("/", election, area);
    }
}
