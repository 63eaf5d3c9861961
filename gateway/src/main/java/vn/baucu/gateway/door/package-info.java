/** The one door: checks a request, hands it to its service and brings the answer back. */
@NullMarked
package vn.baucu.gateway.door;

import org.jspecify.annotations.NullMarked;
