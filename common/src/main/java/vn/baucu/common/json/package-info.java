/** JSON as strict as an official form: nothing unknown, nothing twice, text in NFC. */
@NullMarked
package vn.baucu.common.json;

import org.jspecify.annotations.NullMarked;
