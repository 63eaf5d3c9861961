/** Where people vote, and in which constituency of every ballot type. */
@NullMarked
package vn.baucu.committee.pollingarea;

import org.jspecify.annotations.NullMarked;
