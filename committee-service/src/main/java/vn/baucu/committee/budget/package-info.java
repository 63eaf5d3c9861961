/** Money of an election (kinh phí bầu cử) allocated downwards, level by level, and settled upwards. */
@NullMarked
package vn.baucu.committee.budget;

import org.jspecify.annotations.NullMarked;
