/** Notes on a polling area: whatever the kernel offers a service, they use. */
@NullMarked
package vn.baucu.kernel.note;

import org.jspecify.annotations.NullMarked;
