/** Which path belongs to which service: a strict list, so that what is not on it does not exist. */
@NullMarked
package vn.baucu.gateway.route;

import org.jspecify.annotations.NullMarked;
