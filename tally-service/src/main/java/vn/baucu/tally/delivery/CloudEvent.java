package vn.baucu.tally.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in structured mode: what Kafka says in headers, and the same data.
 *
 * @param data JSON, taken over as it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "dataschema", "datacontenttype", "data"})
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        @Nullable String dataschema,
        String datacontenttype,
        @JsonRawValue String data) {

    static final String PING = "vn.baucu.WebhookPinged";
    static final String MEDIA_TYPE = "application/cloudevents+json";

    static CloudEvent of(String id, String service, String type, String subject, String time, String data) {
        return new CloudEvent(
                "1.0", id, "/" + service, type, subject, time, "/schemas/" + type + ".json", "application/json", data);
    }

    /** Without a schema, for nobody publishes what means nothing. */
    static CloudEvent ping(String id, String service, String subject, String time, String data) {
        return new CloudEvent("1.0", id, "/" + service, PING, subject, time, null, "application/json", data);
    }
}
