/** Where somebody begins who knows nothing but the address. */
@NullMarked
package vn.baucu.gateway.start;

import org.jspecify.annotations.NullMarked;
