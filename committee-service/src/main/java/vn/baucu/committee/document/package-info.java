/** The register of official documents (văn bản): numbered without holes, related to each other, never erased. */
@NullMarked
package vn.baucu.committee.document;

import org.jspecify.annotations.NullMarked;
