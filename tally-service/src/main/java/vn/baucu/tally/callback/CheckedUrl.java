package vn.baucu.tally.callback;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address that was looked up once and judged. Who connects takes one of these addresses and asks nobody again: a name
 * may be somewhere else the next moment.
 */
public record CheckedUrl(@Nullable Target target, List<InetAddress> addresses, Set<UrlFault> faults) {

    public CheckedUrl {
        addresses = List.copyOf(addresses);
        faults = Set.copyOf(faults);
    }
}
