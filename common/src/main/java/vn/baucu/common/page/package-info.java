/** Lists in pages, by cursor. */
@NullMarked
package vn.baucu.common.page;

import org.jspecify.annotations.NullMarked;
