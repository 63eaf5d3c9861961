/** Whether the door is open, and which services answer behind it. */
@NullMarked
package vn.baucu.gateway.health;

import org.jspecify.annotations.NullMarked;
