/** Adds the minutes up again by other means and raises an alarm if one unit differs. */
@NullMarked
package vn.baucu.tally.reconciliation;

import org.jspecify.annotations.NullMarked;
