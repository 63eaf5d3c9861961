/** Calls receivers on the public internet and connects to nothing else, however an address is spelled. */
@NullMarked
package vn.baucu.tally.callback;

import org.jspecify.annotations.NullMarked;
