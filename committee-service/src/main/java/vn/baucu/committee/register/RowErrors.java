package vn.baucu.committee.register;

import java.util.Collections;
import java.util.List;
import vn.baucu.common.access.Officer;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.problem.Sentence;

/** What can be wrong with the rows of every import. */
public final class RowErrors {

    private static final String NATION = "VN";

    private RowErrors() {}

    /** Whether a duty of the officer covers a place; {@code path} are the codes from the nation down to it. */
    public static boolean covers(Officer officer, List<String> path) {
        return officer.scopes().contains(NATION) || !Collections.disjoint(officer.scopes(), path);
    }

    /** U-050: one row for a foreign area, and the whole file is refused. */
    public static void outOfScope(ImportRun run, ImportRow row, String column) {
        run.error(
                row,
                column,
                "area-out-of-scope",
                new Sentence("{0} ngoài phạm vi nhiệm vụ của anh/chị.", "{0} lies outside the area of your duty.")
                        .with(row.get(column)));
    }

    /** U-047: the same thing twice in a file, with both lines. */
    public static void duplicate(ImportRun run, ImportRow row, String column, long earlierLine) {
        run.error(
                row,
                column,
                "duplicate",
                new Sentence("{0} có ở cả dòng {1} và dòng {2}.", "{0} is on line {1} as well as on line {2}.")
                        .with(row.get(column), earlierLine, row.line()));
    }

    public static void required(ImportRun run, ImportRow row, String column) {
        run.error(row, column, "required", new Sentence("Thiếu {0}.", "{0} is missing.").with(column));
    }

    public static void unknownWord(ImportRun run, ImportRow row, String column, String allowed) {
        run.error(
                row,
                column,
                "unknown-word",
                new Sentence("“{0}” không thuộc danh mục: {1}.", "“{0}” is none of: {1}.")
                        .with(row.get(column), allowed));
    }

    public static void unknownArea(ImportRun run, ImportRow row, String column, String code) {
        run.error(
                row,
                column,
                "unknown-area",
                new Sentence("Không có đơn vị hành chính {0}.", "There is no area {0}.").with(code));
    }

    /** M-006 and its like: the regime has no such level or ballot type. */
    public static void notInRegime(ImportRun run, ImportRow row, String column, String regime) {
        run.error(
                row,
                column,
                "not-in-regime",
                new Sentence("Chế độ {1} không có “{0}”.", "Regime {1} has no “{0}”.").with(row.get(column), regime));
    }
}
