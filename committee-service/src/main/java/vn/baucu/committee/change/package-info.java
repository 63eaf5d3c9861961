/** How records change one at a time: by which document, by the rules of the imports, and what they were before. */
@NullMarked
package vn.baucu.committee.change;

import org.jspecify.annotations.NullMarked;
