/** The log of minutes: everything that ever counted, in one order, hashed and signed so that nothing changes unseen. */
@NullMarked
package vn.baucu.tally.log;

import org.jspecify.annotations.NullMarked;
