/** The calendar of an election: what the law counts out from its day, what documents moved, and where voting opens early. */
@NullMarked
package vn.baucu.committee.calendar;

import org.jspecify.annotations.NullMarked;
