package vn.baucu.common.job;

import java.util.Map;

/**
 * One row of an imported file.
 *
 * @param line line in the file where the row starts, the header being line 1
 * @param fields tidy text (NFC, no double spaces) by column; empty where the file has nothing
 */
public record ImportRow(long line, Map<String, String> fields) {

    public String get(String column) {
        return fields.getOrDefault(column, "");
    }

    public boolean has(String column) {
        return !get(column).isEmpty();
    }
}
