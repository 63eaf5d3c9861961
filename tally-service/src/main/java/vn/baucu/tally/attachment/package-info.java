/** Scans and photos of the signed minutes, put to the version that they prove. */
@NullMarked
package vn.baucu.tally.attachment;

import org.jspecify.annotations.NullMarked;
