/** The statistics of an election and of those elected, level by level, as forms 30/HĐBC and 32/HĐBC have them. */
@NullMarked
package vn.baucu.tally.statistics;

import org.jspecify.annotations.NullMarked;
