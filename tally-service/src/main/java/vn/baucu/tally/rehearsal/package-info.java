/** Tells that a rehearsal has left something in the registers, so that nobody votes where it stands. */
@NullMarked
package vn.baucu.tally.rehearsal;

import org.jspecify.annotations.NullMarked;
