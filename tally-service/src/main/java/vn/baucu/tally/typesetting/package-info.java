/** Sets a form in type: from well-formed HTML to PDF and to DOCX, with the same words in both. */
@NullMarked
package vn.baucu.tally.typesetting;

import org.jspecify.annotations.NullMarked;
