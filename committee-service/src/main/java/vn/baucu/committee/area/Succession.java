package vn.baucu.committee.area;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;

/** That one area came out of another when areas were merged or split (nhập, chia đơn vị hành chính). */
@Schema(name = "Succession")
public record Succession(
        String predecessor, String successor, DecidingDocument document, String recordedBy, Instant recordedAt) {}
