package vn.baucu.tally.form;

import org.jspecify.annotations.Nullable;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.tally.typesetting.Sheet;
import vn.baucu.tally.typesetting.Typesetting;

/**
 * A form with everything on it, before it is set in type.
 *
 * @param name of its file, without the ending
 * @param latest the version that took its place, if any
 */
record FilledForm(Sheet sheet, String name, @Nullable Integer latest) {

    /** The same words set in the same type are the same file. */
    String fingerprint(Typesetting typesetting) {
        return Fingerprint.of(sheet.html(), typesetting.ending());
    }
}
