/** Elections: their day, their phase and the calendar that the law counts out from the day. */
@NullMarked
package vn.baucu.committee.election;

import org.jspecify.annotations.NullMarked;
