/** Who sits on which body: established, replaced, delegated and dissolved, with the duties that follow. */
@NullMarked
package vn.baucu.committee.membership;

import org.jspecify.annotations.NullMarked;
