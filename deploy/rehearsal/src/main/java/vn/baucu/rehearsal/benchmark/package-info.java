/** How fast the count is: against the bare database, from receipt to the nation's figure, and as it grows. */
@NullMarked
package vn.baucu.rehearsal.benchmark;

import org.jspecify.annotations.NullMarked;
