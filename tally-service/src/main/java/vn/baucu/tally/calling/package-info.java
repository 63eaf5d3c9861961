/** Calls further rounds: who proposes, consents, decides and declines, and what is annulled. */
@NullMarked
package vn.baucu.tally.calling;

import org.jspecify.annotations.NullMarked;
