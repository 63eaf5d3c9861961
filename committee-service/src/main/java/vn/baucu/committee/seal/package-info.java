/** Seals and badges (con dấu, phù hiệu): who holds which, by which minutes of handover. */
@NullMarked
package vn.baucu.committee.seal;

import org.jspecify.annotations.NullMarked;
