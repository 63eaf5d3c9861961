package vn.baucu.committee.constituency;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;

/** The publication of a council's constituencies and their seats (công bố đơn vị bầu cử, Art 10). */
@Schema(name = "CouncilPublication")
public record CouncilPublication(DecidingDocument document, String publishedBy, Instant publishedAt) {}
