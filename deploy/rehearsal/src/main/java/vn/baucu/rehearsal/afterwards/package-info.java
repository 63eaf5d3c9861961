/** What follows the night, until the law is done: further rounds, certification, summaries, publication, statistics. */
@NullMarked
package vn.baucu.rehearsal.afterwards;

import org.jspecify.annotations.NullMarked;
