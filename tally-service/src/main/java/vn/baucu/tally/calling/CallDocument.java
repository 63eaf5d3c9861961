package vn.baucu.tally.calling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.tally.round.DecisionDocument;

/** The decision that calls a further round. */
@Schema(name = "RoundCall")
record CallDocument(
        @NotNull Round round,
        @Schema(description = "Why it is due") @NotNull Trigger trigger,

        @Schema(description = "A Sunday within the time that the law leaves", examples = "2021-06-06") @NotNull
        LocalDate votingDate,

        @NotNull @Valid DecisionDocument document) {}
