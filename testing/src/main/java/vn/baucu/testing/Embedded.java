package vn.baucu.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import vn.baucu.embedded.ServiceDatabase;

/** Gives a service under test a fresh database on a real PostgreSQL, empty topics on a real Kafka, and whom to trust. */
public final class Embedded implements QuarkusTestResourceLifecycleManager {

    private final Map<String, String> own = new HashMap<>();

    /** Arguments of the resource are further configuration for the service. */
    @Override
    public void init(Map<String, String> arguments) {
        own.putAll(arguments);
    }

    @Override
    public Map<String, String> start() {
        Infrastructure infrastructure = Infrastructure.running();
        ServiceDatabase database = infrastructure.freshDatabase();
        infrastructure.emptyTopics(topics());

        Map<String, String> configuration = new HashMap<>();
        configuration.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        configuration.put("quarkus.datasource.username", database.application().user());
        configuration.put("quarkus.datasource.password", database.application().password());
        configuration.put("quarkus.flyway.jdbc-url", database.jdbcUrl());
        configuration.put("quarkus.flyway.username", database.owner().user());
        configuration.put("quarkus.flyway.password", database.owner().password());
        configuration.put(
                "quarkus.flyway.placeholders.application",
                database.application().user());
        configuration.put("kafka.bootstrap.servers", infrastructure.bootstrapServers());
        configuration.put("mp.jwt.verify.publickey", TestKey.current().publicKey());
        configuration.put("mp.jwt.verify.issuer", Tokens.ISSUER);
        configuration.put("mp.jwt.verify.audiences", Tokens.AUDIENCE);
        configuration.put("baucu.events.keys", "test:" + secret());
        configuration.putAll(signingKeys());
        configuration.putAll(own);
        return configuration;
    }

    /** With what services sign their events. */
    private static String secret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    /** What tally-service signs the log of minutes with. */
    private static Map<String, String> signingKeys() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    "baucu.log.signing-key",
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    "baucu.log.verification-key",
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The servers stay for the next test class; they end with the program. */
    @Override
    public void stop() {}

    /** By name, so that the gateway, which has no database, can use us without the kernel. */
    private static Map<String, Integer> topics() {
        try {
            Object partitions = Class.forName(
                            "vn.baucu.common.event.Topics",
                            true,
                            Thread.currentThread().getContextClassLoader())
                    .getField("PARTITIONS")
                    .get(null);
            Map<String, Integer> topics = new HashMap<>();
            ((Map<?, ?>) partitions).forEach((name, number) -> topics.put((String) name, (Integer) number));
            return topics;
        } catch (ClassNotFoundException withoutKernel) {
            return Map.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Topics.PARTITIONS is not what it was", e);
        }
    }
}
