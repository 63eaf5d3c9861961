/** What the count must come to at every level, worked out here by itself from the demonstration's minutes. */
@NullMarked
package vn.baucu.rehearsal.expected;

import org.jspecify.annotations.NullMarked;
