/** Seals what names people with a key that the database does not hold. */
@NullMarked
package vn.baucu.committee.secrecy;

import org.jspecify.annotations.NullMarked;
