/** The way to the database: plain SQL through Jdbi, inside the transaction of the caller. */
@NullMarked
package vn.baucu.common.store;

import org.jspecify.annotations.NullMarked;
