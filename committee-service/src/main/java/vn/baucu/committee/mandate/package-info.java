/** The end of mandates: the publication of results ends what boards and polling teams were there for. */
@NullMarked
package vn.baucu.committee.mandate;

import org.jspecify.annotations.NullMarked;
