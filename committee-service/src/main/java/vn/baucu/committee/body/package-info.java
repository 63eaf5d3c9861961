/** The bodies in charge of an election: which there are, what the law asks of each, and who may speak of them. */
@NullMarked
package vn.baucu.committee.body;

import org.jspecify.annotations.NullMarked;
