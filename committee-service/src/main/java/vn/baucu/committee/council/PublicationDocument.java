package vn.baucu.committee.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.baucu.committee.election.DecidingDocument;

/** The resolution by which constituencies and seats are published (nghị quyết công bố đơn vị bầu cử). */
record PublicationDocument(@NotNull @Valid DecidingDocument document) {}
