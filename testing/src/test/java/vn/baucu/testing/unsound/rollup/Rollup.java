package vn.baucu.testing.unsound.rollup;

import jakarta.ws.rs.WebApplicationException;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import vn.baucu.testing.unsound.minutes.MinutesResource;

/** Knows whom it should not know, sends past the outbox, answers in terms of HTTP. */
public class Rollup {

    private final MinutesResource resource;

    public Rollup(MinutesResource resource) {
        this.resource = resource;
    }

    @Override
    public String toString() {
        if (Objects.isNull(resource)) {
            throw new WebApplicationException(KafkaProducer.class.getName());
        }
        return "rollup";
    }
}
