package vn.baucu.tally.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a form, and how it stands.
 *
 * @param model by the names that templates use
 * @param version none where there are no versions, as of statistics
 * @param latest the version that took its place
 * @param standing what is to be said where it does not stand, such as that it was replaced; none where it does
 */
record FormContent(
        Map<String, Object> model,
        @Nullable Integer version,
        @Nullable Integer latest,
        String hash,
        @Nullable Standing standing) {

    /**
     * Why a print is not what counts.
     *
     * @param mark a few words across the page
     * @param note a sentence on the page
     */
    record Standing(String mark, String note) {

        static Standing superseded(int latest) {
            return new Standing(
                    "ĐÃ BỊ THAY THẾ",
                    "Bản này đã bị thay thế bởi phiên bản " + latest + ", không còn giá trị sử dụng.");
        }

        static Standing draft(String note) {
            return new Standing("DỰ THẢO", note);
        }
    }
}
