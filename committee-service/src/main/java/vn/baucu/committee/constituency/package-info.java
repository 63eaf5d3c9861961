/** The constituencies of every council, with their seats and the areas they cover. */
@NullMarked
package vn.baucu.committee.constituency;

import org.jspecify.annotations.NullMarked;
