/** How many have voted so far: reported by polling areas at set hours, added up at every level. */
@NullMarked
package vn.baucu.tally.turnout;

import org.jspecify.annotations.NullMarked;
