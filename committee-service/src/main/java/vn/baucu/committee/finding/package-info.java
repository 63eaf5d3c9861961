/** What inspection delegations find wrong, who mends it by when, and whether it was mended. */
@NullMarked
package vn.baucu.committee.finding;

import org.jspecify.annotations.NullMarked;
