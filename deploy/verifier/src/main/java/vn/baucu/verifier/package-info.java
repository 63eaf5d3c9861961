/** Verifies with public files alone that every published figure is the sum of logged minutes. */
@NullMarked
package vn.baucu.verifier;

import org.jspecify.annotations.NullMarked;
