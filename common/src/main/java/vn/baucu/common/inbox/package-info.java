/** Reads what others sent, once per subject and version, in one transaction with what follows from it. */
@NullMarked
package vn.baucu.common.inbox;

import org.jspecify.annotations.NullMarked;
