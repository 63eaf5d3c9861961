package vn.baucu.committee.membership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.Position;
import vn.baucu.common.problem.Sentence;

/**
 * A row of a file of members.
 *
 * @param document what it says; nothing where it cannot be read
 */
record MemberRow(ImportRow row, @Nullable MemberDocument document) {

    private static final Pattern USER = Pattern.compile(MemberDocument.USER);
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final int LONGEST = 200;

    /** Reads a row and reports what is wrong with it. */
    static MemberRow read(ImportRun run, ImportRow row) {
        Optional<Gender> gender = Choice.find(Gender.class, row.get("gender"));
        if (gender.isEmpty()) {
            RowErrors.unknownWord(run, row, "gender", Choice.all(Gender.class));
        }
        Optional<Position> position = Choice.find(Position.class, row.get("position"));
        if (position.isEmpty()) {
            RowErrors.unknownWord(run, row, "position", Choice.all(Position.class));
        }
        Optional<LocalDate> birthDate = Text.date(row.get("birth_date"));
        // Each is looked at, so that everything wrong is reported at once.
        boolean formed = Stream.of(
                        wellFormed(run, row, "birth_date", !row.has("birth_date") || birthDate.isPresent()),
                        wellFormed(run, row, "birth_year", fits(row, "birth_year", YEAR)),
                        wellFormed(run, row, "user", fits(row, "user", USER)),
                        wellFormed(run, row, "name", row.has("name") && isShort(row, "name")),
                        wellFormed(run, row, "organisation", isShort(row, "organisation")),
                        wellFormed(run, row, "contact", isShort(row, "contact")))
                .allMatch(fine -> fine);
        if (!formed || gender.isEmpty() || position.isEmpty()) {
            return new MemberRow(row, null);
        }
        return new MemberRow(
                row,
                new MemberDocument(
                        row.get("name"),
                        birthDate.orElse(null),
                        row.has("birth_year") ? Integer.valueOf(row.get("birth_year")) : null,
                        gender.get(),
                        position.get(),
                        optional(row, "organisation"),
                        optional(row, "contact"),
                        optional(row, "user")));
    }

    /** The column of a field of the document. */
    static String column(String field) {
        return switch (field) {
            case "birthDate" -> "birth_date";
            case "birthYear" -> "birth_year";
            default -> field;
        };
    }

    private static boolean fits(ImportRow row, String column, Pattern form) {
        return !row.has(column) || form.matcher(row.get(column)).matches();
    }

    private static boolean isShort(ImportRow row, String column) {
        return row.get(column).length() <= LONGEST;
    }

    private static boolean wellFormed(ImportRun run, ImportRow row, String column, boolean holds) {
        if (!holds) {
            run.error(
                    row,
                    column,
                    "wrong-form",
                    new Sentence("Giá trị không đúng dạng.", "The value has the wrong form."));
        }
        return holds;
    }

    private static @Nullable String optional(ImportRow row, String column) {
        return row.has(column) ? row.get(column) : null;
    }
}
