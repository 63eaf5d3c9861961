/** What bodies decide in their meetings, and whether the decision stands. */
@NullMarked
package vn.baucu.committee.meeting;

import org.jspecify.annotations.NullMarked;
