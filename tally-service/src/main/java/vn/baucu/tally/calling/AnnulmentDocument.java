package vn.baucu.tally.calling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.tally.round.DecisionDocument;

/** The decision that annuls results and sets the day of the repeat election (Art 81). */
@Schema(name = "Annulment")
record AnnulmentDocument(
        @Schema(description = "Polling areas whose result is annulled; none for the whole constituency")
        @Nullable
        @Size(max = 2000)
        List<@NotBlank @Size(max = 40) String> pollingAreas,

        @Schema(examples = "In sai tên người ứng cử trên phiếu bầu") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(description = "A Sunday within the time that the law leaves", examples = "2021-06-06") @NotNull
        LocalDate votingDate,

        @NotNull @Valid DecisionDocument document) {

    List<String> areas() {
        return pollingAreas == null
                ? List.of()
                : pollingAreas.stream().distinct().sorted().toList();
    }
}
