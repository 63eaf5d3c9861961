/** Shows the sums, what is still outstanding, and the minutes behind each figure. */
@NullMarked
package vn.baucu.tally.tallies;

import org.jspecify.annotations.NullMarked;
