/** Figures with the percentages that forms print beside them, computed from integers. */
@NullMarked
package vn.baucu.tally.percentage;

import org.jspecify.annotations.NullMarked;
