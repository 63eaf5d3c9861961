/** Refusals as RFC 9457 problems, in Vietnamese and English, with every violation at once. */
@NullMarked
package vn.baucu.common.problem;

import org.jspecify.annotations.NullMarked;
