/** Trainings (tập huấn) of those who run the election: about what, when, where, by whom and for which areas. */
@NullMarked
package vn.baucu.committee.training;

import org.jspecify.annotations.NullMarked;
