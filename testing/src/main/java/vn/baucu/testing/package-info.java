/** What the tests of all services stand on: real servers, signed tokens and the rules of the code. */
@NullMarked
package vn.baucu.testing;

import org.jspecify.annotations.NullMarked;
