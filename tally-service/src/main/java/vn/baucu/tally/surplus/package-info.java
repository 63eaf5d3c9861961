/** Records of more ballots collected than issued (biên bản thừa phiếu), each signed by two officers. */
@NullMarked
package vn.baucu.tally.surplus;

import org.jspecify.annotations.NullMarked;
