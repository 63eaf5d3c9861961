/** Candidates on boards and teams of their own constituency: refused when they come, listed when they are there. */
@NullMarked
package vn.baucu.committee.conflict;

import org.jspecify.annotations.NullMarked;
