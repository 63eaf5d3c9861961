/** The night itself: prepare the election, send what the polling teams counted, compare what comes out at every level. */
@NullMarked
package vn.baucu.rehearsal.night;

import org.jspecify.annotations.NullMarked;
