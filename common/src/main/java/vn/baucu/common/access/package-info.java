/** Who may do what, where and until when: duties decide, tokens only say who is asking. */
@NullMarked
package vn.baucu.common.access;

import org.jspecify.annotations.NullMarked;
