/** The register of expected minutes: which are not there yet, since when, and why. */
@NullMarked
package vn.baucu.tally.outstanding;

import org.jspecify.annotations.NullMarked;
