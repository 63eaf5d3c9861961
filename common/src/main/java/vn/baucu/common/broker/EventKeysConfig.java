package vn.baucu.common.broker;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** How services know each other's records. */
@ConfigMapping(prefix = "baucu.events")
interface EventKeysConfig {

    /**
     * The keys, each {@code id:secret} or, when it is no longer used, {@code id:secret@end}. The first signs; all are
     * believed, a retired one for what the broker took before its end.
     */
    List<String> keys();
}
