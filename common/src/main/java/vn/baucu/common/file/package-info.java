/** Files (tệp) that people send: looked at before they are kept, never run by a browser. */
@NullMarked
package vn.baucu.common.file;

import org.jspecify.annotations.NullMarked;
