/** The hamlets and residential groups of communes, and the parts of populous ones. */
@NullMarked
package vn.baucu.committee.hamlet;

import org.jspecify.annotations.NullMarked;
