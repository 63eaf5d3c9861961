package vn.baucu.committee.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;

/** A moved deadline that goes back to the date of the law, and the document that says so. */
@Schema(name = "RestoredDeadline")
record RestoredDeadline(@NotNull @Valid DecidingDocument document) {}
