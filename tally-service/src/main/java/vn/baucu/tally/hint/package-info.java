/** Points out counts that are worth a second look and says why; it blocks nothing. */
@NullMarked
package vn.baucu.tally.hint;

import org.jspecify.annotations.NullMarked;
