/** What requests say about versions and choices, read in one way. */
@NullMarked
package vn.baucu.committee.request;

import org.jspecify.annotations.NullMarked;
