/** For which body a signed-in person acts, and how bodies in charge of an election stand above each other. */
@NullMarked
package vn.baucu.committee.acting;

import org.jspecify.annotations.NullMarked;
