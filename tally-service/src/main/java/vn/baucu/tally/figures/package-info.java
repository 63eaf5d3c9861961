/** The additive numbers as columns of a table. */
@NullMarked
package vn.baucu.tally.figures;

import org.jspecify.annotations.NullMarked;
