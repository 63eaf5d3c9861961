/** Where the things of an election lie, and whose duty covers them. */
@NullMarked
package vn.baucu.committee.site;

import org.jspecify.annotations.NullMarked;
