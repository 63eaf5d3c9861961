/** Elections, areas, constituencies, polling areas and duties: the original in committee-service, a copy everywhere else. */
@NullMarked
package vn.baucu.common.organisation;

import org.jspecify.annotations.NullMarked;
