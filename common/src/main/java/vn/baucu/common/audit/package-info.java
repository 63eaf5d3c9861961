/** Who did what to which subject, written in the transaction of the deed. */
@NullMarked
package vn.baucu.common.audit;

import org.jspecify.annotations.NullMarked;
