/** Publishes results: numbered, signed, unchangeable, and under embargo until a second person releases them. */
@NullMarked
package vn.baucu.tally.publication;

import org.jspecify.annotations.NullMarked;
