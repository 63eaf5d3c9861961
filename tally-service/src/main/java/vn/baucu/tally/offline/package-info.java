/** Minutes that a team entered without network and signed on a device registered before. */
@NullMarked
package vn.baucu.tally.offline;

import org.jspecify.annotations.NullMarked;
