package vn.baucu.kernel;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.baucu.common.event.Topics;
import vn.baucu.embedded.KafkaBroker;
import vn.baucu.embedded.Ports;
import vn.baucu.testing.Embedded;

/** A broker that asks who comes, and shows each what the list in operating.md gives it. */
public final class GuardedServers implements QuarkusTestResourceLifecycleManager {

    static final String OWNER = "broker";
    static final String SERVICE = "kernel-test";
    static final String INTEGRATOR = "integrator";

    private KafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(new Embedded().start());
        try {
            Path folder = Files.createTempDirectory("baucu-guarded-");
            kafka = new KafkaBroker(folder.resolve("kafka"), Ports.free(), settings(), signIn(OWNER));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        kafka.start();
        kafka.createTopics(Topics.PARTITIONS);
        allow();
        configuration.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        signIn(SERVICE).forEach((name, value) -> configuration.put("kafka." + name, value));
        return configuration;
    }

    private static Map<String, String> settings() {
        String users = "user_" + OWNER + "=\"" + OWNER + "-secret\" user_" + SERVICE + "=\"" + SERVICE
                + "-secret\" user_" + INTEGRATOR + "=\"" + INTEGRATOR + "-secret\"";
        String login = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + OWNER
                + "\" password=\"" + OWNER + "-secret\" " + users + ";";
        return Map.of(
                "listener.security.protocol.map",
                "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
                "sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "sasl.mechanism.controller.protocol",
                "PLAIN",
                "listener.name.clients.plain.sasl.jaas.config",
                login,
                "listener.name.controller.plain.sasl.jaas.config",
                login,
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users",
                "User:" + OWNER);
    }

    static Map<String, String> signIn(String user) {
        return signIn(user, user + "-secret");
    }

    static Map<String, String> signIn(String user, String password) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";");
    }

    private void allow() {
        List<AclBinding> list = new ArrayList<>();
        for (String topic : List.of(
                Topics.VOTER_ROLLS,
                Topics.ELECTIONS,
                Topics.AREAS,
                Topics.CONSTITUENCIES,
                Topics.POLLING_AREAS,
                Topics.DUTIES)) {
            list.add(may(SERVICE, AclOperation.READ, ResourceType.TOPIC, topic, PatternType.LITERAL));
        }
        list.add(may(SERVICE, AclOperation.WRITE, ResourceType.TOPIC, Topics.VOTER_ROLLS, PatternType.LITERAL));
        list.add(may(SERVICE, AclOperation.READ, ResourceType.GROUP, SERVICE + "-", PatternType.PREFIXED));
        list.add(may(INTEGRATOR, AclOperation.READ, ResourceType.TOPIC, Topics.PUBLICATIONS, PatternType.LITERAL));
        list.add(may(INTEGRATOR, AclOperation.READ, ResourceType.GROUP, INTEGRATOR + "-", PatternType.PREFIXED));
        Map<String, Object> owner = new HashMap<>(signIn(OWNER));
        owner.put("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(owner)) {
            admin.createAcls(list).all().get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static AclBinding may(
            String user, AclOperation operation, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                kafka, new TestInjector.AnnotatedAndMatchesType(OwnServers.Own.class, KafkaBroker.class));
    }

    @Override
    public void stop() {
        kafka.kill();
    }
}
