/** Who asks: bearer tokens verified before anything is forwarded. */
@NullMarked
package vn.baucu.gateway.identity;

import org.jspecify.annotations.NullMarked;
