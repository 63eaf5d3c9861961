/** The files of documents (tệp): looked at before they are kept, never changed, never run by a browser. */
@NullMarked
package vn.baucu.committee.file;

import org.jspecify.annotations.NullMarked;
