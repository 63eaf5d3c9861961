/** Rates (mức chi) of the election budget: what a document lets be paid per person and meeting. */
@NullMarked
package vn.baucu.committee.rate;

import org.jspecify.annotations.NullMarked;
