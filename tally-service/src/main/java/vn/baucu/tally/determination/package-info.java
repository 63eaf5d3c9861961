/** Who is elected in a constituency, or which further round is due, with the article for each conclusion. */
@NullMarked
package vn.baucu.tally.determination;

import org.jspecify.annotations.NullMarked;
