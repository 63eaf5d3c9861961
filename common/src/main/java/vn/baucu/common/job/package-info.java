/** Long work that shows its progress, survives a restart and keeps the errors of each row. */
@NullMarked
package vn.baucu.common.job;

import org.jspecify.annotations.NullMarked;
