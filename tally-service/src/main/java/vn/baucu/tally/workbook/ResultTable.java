package vn.baucu.tally.workbook;

import java.util.Arrays;
import java.util.Optional;

/** Which table of results. */
enum ResultTable {
    /** The sums of the areas directly below. */
    CHILDREN("children", "Địa bàn"),
    /** The sums of the constituencies within. */
    CONSTITUENCIES("constituencies", "Đơn vị bầu cử"),
    /** The votes of every candidate within. */
    CANDIDATES("candidates", "Người ứng cử"),
    /** Who is elected by what boards have certified. */
    WINNERS("winners", "Người trúng cử");

    private final String file;
    private final String title;

    ResultTable(String file, String title) {
        this.file = file;
        this.title = title;
    }

    static Optional<ResultTable> of(String file) {
        return Arrays.stream(values())
                .filter(table -> file.equals(table.file + ".xlsx"))
                .findFirst();
    }

    String title() {
        return title;
    }

    String file() {
        return file;
    }
}
