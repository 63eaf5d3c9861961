package vn.baucu.rehearsal.expected;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.baucu.rehearsal.demonstration.Figures;

/** The expected results as tables, for whoever wants to look at them or to compare with other means. */
public record ExpectedFiles(String areas, String constituencies, String votes) {

    private static final List<String> NUMBERS = List.of(
            "minutes", "listed", "voted", "received", "issued", "collected", "valid", "invalid", "unused", "spoiled");

    public static ExpectedFiles of(ExpectedResults expected) {
        return new ExpectedFiles(areas(expected), constituencies(expected), votes(expected));
    }

    private static String areas(ExpectedResults expected) {
        return csv(with(List.of("level", "ballot_type", "area"), NUMBERS), rows -> expected.areas()
                .forEach(result -> rows.accept(with(
                        List.of(result.level().name(), result.ballotType().name(), result.area()),
                        numbers(result.figures())))));
    }

    private static String constituencies(ExpectedResults expected) {
        List<String> header = with(List.of("constituency", "seats"), NUMBERS);
        List<String> conclusions = List.of("elected", "undecided", "missing", "further_round");
        return csv(with(header, conclusions), rows -> expected.constituencies().forEach(result -> {
            Outcome outcome = result.outcome();
            List<String> row = with(
                    List.of(
                            result.constituency().code(),
                            Integer.toString(result.constituency().seats())),
                    numbers(result.figures()));
            rows.accept(with(
                    row,
                    List.of(
                            String.join(";", outcome.elected()),
                            String.join(";", outcome.undecided()),
                            Integer.toString(outcome.missing()),
                            outcome.due().name())));
        }));
    }

    private static String votes(ExpectedResults expected) {
        return csv(List.of("constituency", "candidate", "votes"), rows -> expected.constituencies()
                .forEach(result -> result.votes()
                        .forEach((candidate, votes) ->
                                rows.accept(List.of(result.constituency().code(), candidate, Long.toString(votes))))));
    }

    private static List<String> numbers(Figures figures) {
        return List.of(
                Long.toString(figures.minutes()),
                Long.toString(figures.listed()),
                Long.toString(figures.voted()),
                Long.toString(figures.received()),
                Long.toString(figures.issued()),
                Long.toString(figures.collected()),
                Long.toString(figures.valid()),
                Long.toString(figures.invalid()),
                Long.toString(figures.unused()),
                Long.toString(figures.spoiled()));
    }

    private static List<String> with(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static String csv(List<String> header, Consumer<Consumer<List<String>>> body) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            body.accept(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
