/** Who was at which training, and who still has to be trained (điểm danh tập huấn). */
@NullMarked
package vn.baucu.committee.attendance;

import org.jspecify.annotations.NullMarked;
