/** Signs what leaves this service for good, so that anybody can tell it from a forgery. */
@NullMarked
package vn.baucu.tally.signing;

import org.jspecify.annotations.NullMarked;
