package vn.baucu.tally.calling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.tally.round.DecisionDocument;

/** A proposal of a further round, or the consent to it. */
@Schema(name = "RoundStep")
record StepDocument(@NotNull @Valid DecisionDocument document) {}
