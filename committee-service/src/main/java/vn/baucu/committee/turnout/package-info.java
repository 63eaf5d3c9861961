/** How many have voted so far, kept from what tally-service tells, for those who report it upwards. */
@NullMarked
package vn.baucu.committee.turnout;

import org.jspecify.annotations.NullMarked;
