package vn.baucu.committee.constituency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.baucu.committee.election.DecidingDocument;

/** A change of a constituency after publication (đính chính), and the document that orders it. */
record ConstituencyCorrection(
        @NotNull @Valid ConstituencyDocument constituency,
        @NotNull @Valid DecidingDocument document) {}
