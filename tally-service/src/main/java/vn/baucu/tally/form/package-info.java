/** The official forms: templates chosen by term and number, filled with what the register, the boards and the committees hold. */
@NullMarked
package vn.baucu.tally.form;

import org.jspecify.annotations.NullMarked;
