/** Tells of each candidate what no outstanding minutes can change any more. */
@NullMarked
package vn.baucu.tally.prospect;

import org.jspecify.annotations.NullMarked;
