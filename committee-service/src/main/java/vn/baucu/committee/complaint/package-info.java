/** Complaints, denunciations and petitions, from the register of the body that took them in to the decision. */
@NullMarked
package vn.baucu.committee.complaint;

import org.jspecify.annotations.NullMarked;
