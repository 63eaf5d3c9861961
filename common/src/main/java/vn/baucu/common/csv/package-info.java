/** Tables as text for spreadsheets. */
@NullMarked
package vn.baucu.common.csv;

import org.jspecify.annotations.NullMarked;
