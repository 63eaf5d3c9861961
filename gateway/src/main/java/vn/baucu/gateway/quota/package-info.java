/** How much one asker may ask for. */
@NullMarked
package vn.baucu.gateway.quota;

import org.jspecify.annotations.NullMarked;
