/** Short names of long content: the same content has the same, and nothing else has. */
@NullMarked
package vn.baucu.common.digest;

import org.jspecify.annotations.NullMarked;
