/** Minutes while they are typed: kept for their author, checked, never counted. */
@NullMarked
package vn.baucu.tally.draft;

import org.jspecify.annotations.NullMarked;
