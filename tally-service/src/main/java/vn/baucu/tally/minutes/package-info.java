/** Polling teams' minutes: checked, numbered, confirmed, corrected; never overwritten. */
@NullMarked
package vn.baucu.tally.minutes;

import org.jspecify.annotations.NullMarked;
