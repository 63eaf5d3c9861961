/** The live board: whoever follows turnout and tallies of an area is told when they change. */
@NullMarked
package vn.baucu.gateway.board;

import org.jspecify.annotations.NullMarked;
