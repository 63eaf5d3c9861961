/** The figures as they stand once a repeat election has replaced what it replaces. */
@NullMarked
package vn.baucu.tally.standing;

import org.jspecify.annotations.NullMarked;
