/** How far an election has come: what is due, what the records show as done, and who has not done it. */
@NullMarked
package vn.baucu.committee.progress;

import org.jspecify.annotations.NullMarked;
