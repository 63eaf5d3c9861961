/** Areas that were merged or split before an election opens, with all that lies in them. */
@NullMarked
package vn.baucu.committee.rearrangement;

import org.jspecify.annotations.NullMarked;
