package vn.baucu.committee.pollingarea;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.baucu.committee.election.DecidingDocument;

/** A change of a polling area after its decision (đính chính), and the document that orders it. */
record PollingAreaCorrection(
        @NotNull @Valid PollingAreaDocument pollingArea,
        @NotNull @Valid DecidingDocument document) {}
