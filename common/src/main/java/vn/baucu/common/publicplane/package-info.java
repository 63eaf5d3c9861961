/** What everybody may read without a token, and caches may keep. */
@NullMarked
package vn.baucu.common.publicplane;

import org.jspecify.annotations.NullMarked;
