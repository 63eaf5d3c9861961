/** The tree of administrative areas of an election. */
@NullMarked
package vn.baucu.committee.area;

import org.jspecify.annotations.NullMarked;
