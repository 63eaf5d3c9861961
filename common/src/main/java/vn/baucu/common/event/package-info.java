/** What the services tell each other: the whole new state of a subject, its key and its version. */
@NullMarked
package vn.baucu.common.event;

import org.jspecify.annotations.NullMarked;
