/** A dress rehearsal of an election night: real published figures, invented votes, sent and compared from outside. */
@NullMarked
package vn.baucu.rehearsal;

import org.jspecify.annotations.NullMarked;
