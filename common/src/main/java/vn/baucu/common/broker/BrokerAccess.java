package vn.baucu.common.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the brokers are and how a service signs in to them: {@code kafka.security.protocol}, {@code kafka.sasl.*} and
 * {@code kafka.ssl.*}, named as Kafka names them. Nothing else of a client can be configured from outside: what is never
 * lost and never doubled rests on the rest.
 */
@ApplicationScoped
public class BrokerAccess {

    private final Map<String, Object> settings = new HashMap<>();

    BrokerAccess(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Config config) {
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        AdminClientConfig.configNames().stream()
                .filter(name -> name.equals(AdminClientConfig.SECURITY_PROTOCOL_CONFIG)
                        || name.startsWith("sasl.")
                        || name.startsWith("ssl."))
                .forEach(name -> config.getOptionalValue("kafka." + name, String.class)
                        .ifPresent(value -> settings.put(name, value)));
    }

    /** The settings of a client, with those of its own. */
    public Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(own);
        return all;
    }
}
