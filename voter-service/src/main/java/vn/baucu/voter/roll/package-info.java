/** How many voters each polling area lists for each ballot type (tổng số cử tri), and every version of it. */
@NullMarked
package vn.baucu.voter.roll;

import org.jspecify.annotations.NullMarked;
