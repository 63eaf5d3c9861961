/** What was spent of the allocated money, and the report of it by area, level, content and source. */
@NullMarked
package vn.baucu.committee.spending;

import org.jspecify.annotations.NullMarked;
