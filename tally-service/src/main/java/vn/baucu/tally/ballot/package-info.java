/** The ballots that minutes are checked against: official lists and voter rolls, kept from events. */
@NullMarked
package vn.baucu.tally.ballot;

import org.jspecify.annotations.NullMarked;
