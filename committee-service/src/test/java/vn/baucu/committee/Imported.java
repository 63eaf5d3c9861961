package vn.baucu.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How an import ended. */
public record Imported(String state, Map<String, Long> counts, String errorFile) {

    public Imported isDone() {
        assertThat(errors()).isEmpty();
        assertThat(state).isEqualTo("DONE");
        return this;
    }

    public Imported isDone(long created, long changed, long unchanged) {
        isDone();
        assertThat(counts)
                .containsEntry("created", created)
                .containsEntry("changed", changed)
                .containsEntry("unchanged", unchanged);
        return this;
    }

    /** Line, column and code of every error, in the order of the file. */
    public void isRejectedFor(String... errors) {
        assertThat(state).isEqualTo("REJECTED");
        assertThat(errors()).as(errorFile).containsExactlyInAnyOrder(errors);
    }

    private List<String> errors() {
        return Arrays.stream(errorFile.split("\r?\n"))
                .skip(1)
                .map(line -> line.split(",", 4))
                .map(fields -> fields[0] + " " + fields[1] + " " + fields[2])
                .toList();
    }
}
