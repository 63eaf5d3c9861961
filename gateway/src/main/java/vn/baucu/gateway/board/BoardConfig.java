package vn.baucu.gateway.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may follow the board, and how patient it is with them. */
@ConfigMapping(prefix = "baucu.gateway.board")
interface BoardConfig {

    /** Readers at the same time. */
    @WithDefault("2000")
    int readers();

    /** Readers of one user at the same time. */
    @WithDefault("8")
    int readersOfOneUser();

    /** A reader to whom nothing was said for this long hears that the board is still there. */
    @WithDefault("15S")
    Duration heartbeat();

    /** What changes often is read again no sooner than this. */
    @WithDefault("250MS")
    Duration settle();

    /** A reader that takes nothing for this long is dropped. */
    @WithDefault("10S")
    Duration stall();

    /** After this time a reader comes again, and its duty is looked at again. */
    @WithDefault("10M")
    Duration life();
}
