/** Result tables as workbooks (XLSX), for those who go on calculating. */
@NullMarked
package vn.baucu.tally.workbook;

import org.jspecify.annotations.NullMarked;
