/** The further round of a constituency as it was called, and what its certification closes. */
@NullMarked
package vn.baucu.tally.round;

import org.jspecify.annotations.NullMarked;
