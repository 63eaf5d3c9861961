/** The councils that constituencies elect: their seats against the law and the people, and their publication. */
@NullMarked
package vn.baucu.committee.council;

import org.jspecify.annotations.NullMarked;
