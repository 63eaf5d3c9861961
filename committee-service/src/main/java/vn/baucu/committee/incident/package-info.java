/** Difficulties reported to the committee above until they are closed, and the calls of the hotline. */
@NullMarked
package vn.baucu.committee.incident;

import org.jspecify.annotations.NullMarked;
