/** Integrators register where published results are sent to: their webhooks and the secrets that messages are signed with. */
@NullMarked
package vn.baucu.tally.webhook;

import org.jspecify.annotations.NullMarked;
