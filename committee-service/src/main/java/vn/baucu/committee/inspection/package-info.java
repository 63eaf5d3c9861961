/** Inspection delegations (đoàn kiểm tra): what they look at, and where each of them goes when. */
@NullMarked
package vn.baucu.committee.inspection;

import org.jspecify.annotations.NullMarked;
