/** Who may do what, where and until when. */
@NullMarked
package vn.baucu.committee.officer;

import org.jspecify.annotations.NullMarked;
