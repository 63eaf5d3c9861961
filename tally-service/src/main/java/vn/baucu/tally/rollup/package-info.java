/** Adds accepted minutes up, from polling area to nation; knows only events. */
@NullMarked
package vn.baucu.tally.rollup;

import org.jspecify.annotations.NullMarked;
