/** Sums up what boards certified: the committee's minutes of the summing-up, area by area, up to the nation. */
@NullMarked
package vn.baucu.tally.summary;

import org.jspecify.annotations.NullMarked;
