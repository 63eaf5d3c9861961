/** Refusals as problems in the language asked for, and the pages that explain each kind. */
@NullMarked
package vn.baucu.gateway.refusal;

import org.jspecify.annotations.NullMarked;
