/** Looks that are taken in the background again and again, whatever becomes of one of them. */
@NullMarked
package vn.baucu.common.watch;

import org.jspecify.annotations.NullMarked;
