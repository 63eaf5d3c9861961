/** Confirms the qualification of those elected: being elected and being confirmed are two things. */
@NullMarked
package vn.baucu.tally.qualification;

import org.jspecify.annotations.NullMarked;
