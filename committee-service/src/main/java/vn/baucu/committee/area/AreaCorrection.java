package vn.baucu.committee.area;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.baucu.committee.election.DecidingDocument;

/** A change of an area after publication (đính chính), and the document that orders it. */
record AreaCorrection(
        @NotNull @Valid AreaDocument area, @NotNull @Valid DecidingDocument document) {}
