/** Quick reports at fixed hours, who has not reported, and the bulletins made of them. */
@NullMarked
package vn.baucu.committee.situation;

import org.jspecify.annotations.NullMarked;
