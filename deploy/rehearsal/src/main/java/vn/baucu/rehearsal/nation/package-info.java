/** The night of the whole nation, measured: where it votes, what is counted, what it adds up to, and how fast. */
@NullMarked
package vn.baucu.rehearsal.nation;

import org.jspecify.annotations.NullMarked;
