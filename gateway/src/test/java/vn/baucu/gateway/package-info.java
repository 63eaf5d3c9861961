/** The door as its visitors meet it, with services played behind it. */
@NullMarked
package vn.baucu.gateway;

import org.jspecify.annotations.NullMarked;
