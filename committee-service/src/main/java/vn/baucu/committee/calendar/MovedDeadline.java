package vn.baucu.committee.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;

/** A deadline moved away from the date of the law, and the document that moved it (Art 98.3). */
@Schema(name = "MovedDeadline")
record MovedDeadline(
        @NotNull @Schema(examples = "2021-04-28") LocalDate date,
        @NotNull @Valid DecidingDocument document) {}
