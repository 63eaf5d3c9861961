package vn.baucu.common.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hamlet or residential group (thôn, tổ dân phố) of a commune, or a part of a populous one.
 *
 * @param kind VILLAGE or RESIDENTIAL_GROUP
 * @param partOf the whole of which it is a part
 */
public record HamletChanged(
        String election,
        String hamlet,
        String commune,
        String kind,
        String name,
        @Nullable String partOf,
        long version,
        @Nullable Instant removedAt)
        implements Event {

    @Override
    public String topic() {
        return Topics.HAMLETS;
    }

    @Override
    public String key() {
        return String.join("/", election, hamlet);
    }
}
