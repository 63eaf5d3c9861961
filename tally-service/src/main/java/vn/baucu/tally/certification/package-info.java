/** Certifies what election boards determined, and tells what stands in each constituency. */
@NullMarked
package vn.baucu.tally.certification;

import org.jspecify.annotations.NullMarked;
