package vn.baucu.tally.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.event.ResultsPublished;

/** A publication as integrators are told of it, on Kafka, by webhook and here: a CloudEvent, everywhere the same. */
@Schema(name = "PublicationEvent")
public record PublicationEvent(
        String specversion,

        @Schema(description = "Pass the last one as `since` to get what came after it")
        UUID id,

        String source,
        String type,
        String subject,
        Instant time,
        String dataschema,
        String datacontenttype,
        ResultsPublished data) {}
