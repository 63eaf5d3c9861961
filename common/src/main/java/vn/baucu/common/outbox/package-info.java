/** Sends what happened: an event is written with its change, and a relay hands it to the broker. */
@NullMarked
package vn.baucu.common.outbox;

import org.jspecify.annotations.NullMarked;
