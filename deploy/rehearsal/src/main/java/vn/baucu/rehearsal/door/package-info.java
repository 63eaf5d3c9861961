/** The one door of the system, as the rehearsal's people use it: HTTP with a token each, patient when it is shut. */
@NullMarked
package vn.baucu.rehearsal.door;

import org.jspecify.annotations.NullMarked;
