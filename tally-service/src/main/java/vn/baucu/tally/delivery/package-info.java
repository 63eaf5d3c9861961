/** Sends what was published to the webhooks of integrators: written down with the release, sent until it has arrived. */
@NullMarked
package vn.baucu.tally.delivery;

import org.jspecify.annotations.NullMarked;
