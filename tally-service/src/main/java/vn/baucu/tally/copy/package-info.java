/** Tells integrators where the copy they keep of what was published differs from it. */
@NullMarked
package vn.baucu.tally.copy;

import org.jspecify.annotations.NullMarked;
