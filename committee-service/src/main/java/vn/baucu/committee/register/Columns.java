package vn.baucu.committee.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.json.Text;
import vn.baucu.common.problem.Sentence;

/** Reads columns that a file may leave out: then what is stored stays. An empty field takes it away. */
public record Columns(ImportRun run, ImportRow row) {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern EXTERNAL_CODE = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final String SEPARATOR = ";";

    private boolean leftOut(String column) {
        return !row.fields().containsKey(column);
    }

    public @Nullable Integer number(String column, @Nullable Integer before) {
        if (leftOut(column)) {
            return before;
        }
        if (!row.has(column)) {
            return null;
        }
        if (!NUMBER.matcher(row.get(column)).matches()) {
            wrongForm(column, "Phải là số nguyên, không dấu chấm.", "Must be a whole number without separators.");
            return null;
        }
        return Integer.valueOf(row.get(column));
    }

    /** The code under which the ministry keeps the same thing. */
    public @Nullable String externalCode(@Nullable String before) {
        String column = "external_code";
        if (leftOut(column)) {
            return before;
        }
        if (row.has(column) && !EXTERNAL_CODE.matcher(row.get(column)).matches()) {
            wrongForm(column, "Gồm 1 đến 40 chữ, số, dấu chấm, gạch.", "1 to 40 letters, digits, dots, dashes.");
        }
        return row.has(column) ? row.get(column) : null;
    }

    public @Nullable String text(String column, int longest, @Nullable String before) {
        if (leftOut(column)) {
            return before;
        }
        if (row.get(column).length() > longest || Text.hasInvisible(row.get(column))) {
            wrongForm(column, "Nhiều nhất " + longest + " ký tự.", "At most " + longest + " characters.");
        }
        return row.has(column) ? row.get(column) : null;
    }

    public <E extends Enum<E>> @Nullable E word(Class<E> words, String column, @Nullable E before) {
        if (leftOut(column)) {
            return before;
        }
        if (!row.has(column)) {
            return null;
        }
        E word = Choice.find(words, row.get(column)).orElse(null);
        if (word == null) {
            RowErrors.unknownWord(run, row, column, Choice.all(words));
        }
        return word;
    }

    public @Nullable LocalDate date(String column, @Nullable LocalDate before) {
        if (leftOut(column)) {
            return before;
        }
        if (!row.has(column)) {
            return null;
        }
        LocalDate date = Text.date(row.get(column)).orElse(null);
        if (date == null) {
            wrongForm(column, "Ngày có dạng 2021-05-23.", "A date looks like 2021-05-23.");
        }
        return date;
    }

    /** Codes separated by semicolons, each once. */
    public List<String> codes(String column, List<String> before) {
        if (leftOut(column)) {
            return before;
        }
        List<String> codes = new ArrayList<>();
        if (row.has(column)) {
            for (String part : row.get(column).split(SEPARATOR, -1)) {
                String code = part.strip();
                if (codes.contains(code)) {
                    run.error(
                            row,
                            column,
                            "code-repeated",
                            new Sentence("{0} được ghi hai lần.", "{0} is written twice.").with(code));
                } else {
                    codes.add(code);
                }
            }
        }
        return List.copyOf(codes);
    }

    private void wrongForm(String column, String vi, String en) {
        run.error(row, column, "wrong-form", new Sentence(vi, en));
    }
}
