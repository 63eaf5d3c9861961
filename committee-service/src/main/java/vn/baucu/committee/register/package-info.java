/** Writes changes of the organisation: the rows, the events of them and nothing by halves. */
@NullMarked
package vn.baucu.committee.register;

import org.jspecify.annotations.NullMarked;
