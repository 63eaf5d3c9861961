/** The same request sent twice has one effect and one answer. */
@NullMarked
package vn.baucu.common.idempotency;

import org.jspecify.annotations.NullMarked;
