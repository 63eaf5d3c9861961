/** What requests say about choices, read in one way. */
@NullMarked
package vn.baucu.committee.request;

import org.jspecify.annotations.NullMarked;
