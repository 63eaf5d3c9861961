package vn.baucu.common.event;

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
        long version)
        implements Event {

    @Override
    public String topic() {
        return Topics.AREAS;
    }

    @Override
    public String key() {
        return String.join("/", election, area);
    }
}
