/** How much of an election a question is about, and how its polling areas are read at no more than that costs. */
@NullMarked
package vn.baucu.tally.extent;

import org.jspecify.annotations.NullMarked;
