/** The demonstration elections: generated so that they sum up to what was published, the same bytes for the same seed. */
@NullMarked
package vn.baucu.rehearsal.demonstration;

import org.jspecify.annotations.NullMarked;
