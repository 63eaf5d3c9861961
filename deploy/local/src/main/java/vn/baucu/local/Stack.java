package vn.baucu.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.baucu.embedded.DataFolder;
import vn.baucu.embedded.KafkaBroker;
import vn.baucu.embedded.PostgresServer;
import vn.baucu.embedded.ServiceDatabase;

/** PostgreSQL, Kafka and the five services on one machine, with everything they know of each other. */
final class Stack implements AutoCloseable {

    /** Who may create elections before anybody was given a duty. */
    static final String FOUNDER = "hdbc";

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);

    private final Path home;
    private final DataFolder folder;
    private final int gatewayPort;
    private final Progress progress;
    private final Map<String, String> settings;
    private final Issuer issuer;
    private final PostgresServer postgres;
    private final KafkaBroker broker;
    private final StackPorts ports;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private boolean stopping;
    /** However this program is told to end, what it started ends first, in good order. */
    private final Thread exitHook = new Thread(this::stopAll, "stop everything");

    private Stack(Path home, DataFolder folder, int gatewayPort, Progress progress, Map<String, String> settings) {
        this.home = home;
        this.folder = folder;
        this.gatewayPort = gatewayPort;
        this.progress = progress;
        this.settings = Map.copyOf(settings);
        this.issuer = Issuer.in(folder.resolve(Home.ISSUER), Clock.systemUTC());
        this.ports = new StackPorts(folder.resolve("ports.properties"));
        this.postgres = new PostgresServer(folder.resolve("postgres"), ports.of("postgres"));
        this.broker = new KafkaBroker(folder.resolve("kafka"), ports.of("kafka"));
    }

    /** Starts everything on what the folder holds from earlier; what cannot be is said before anything runs. */
    static Stack start(Path home, Path data, int gatewayPort, Progress progress) {
        return start(home, data, gatewayPort, progress, Map.of());
    }

    /** With settings of one's own for every service, as the environment has them. */
    static Stack start(Path home, Path data, int gatewayPort, Progress progress, Map<String, String> settings) {
        Beforehand.require(data, gatewayPort);
        DataFolder folder = new DataFolder(data);
        folder.hold();
        try {
            Stack stack = new Stack(home, folder, gatewayPort, progress, settings);
            stack.startAll();
            return stack;
        } catch (RuntimeException | Error e) {
            folder.release();
            throw e;
        }
    }

    private void startAll() {
        Runtime.getRuntime().addShutdownHook(exitHook);
        try {
            progress.say("Starting PostgreSQL and Kafka ...");
            inParallel(List.of(this::startPostgres, this::startBroker));
            prepareServices();
            progress.say("Starting the services ...");
            inParallel(services.values().stream()
                    .<Runnable>map(service -> () -> start(service))
                    .toList());
            progress.allReady();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Either before everything is stopped, or not at all. */
    private synchronized void prepareServices() {
        if (stopping) {
            throw new NotPossible("Everything was stopped before the services were started.");
        }
        for (Service service : Service.values()) {
            services.put(service, process(service));
        }
        ports.save();
    }

    private void startPostgres() {
        long start = System.nanoTime();
        postgres.start();
        progress.ready("PostgreSQL", "127.0.0.1:" + postgres.port(), start);
    }

    private void startBroker() {
        long start = System.nanoTime();
        broker.start();
        broker.createTopics(Topics.PARTITIONS);
        progress.ready("Kafka", broker.bootstrapServers(), start);
    }

    private void start(ServiceProcess service) {
        long start = System.nanoTime();
        service.start();
        service.awaitReady();
        progress.ready(service.service().module(), service.address().toString(), start);
    }

    /** The first failure is the one that tells why, so nobody waits for the others. */
    private static void inParallel(Collection<Runnable> starts) {
        ExecutorService threads = Executors.newCachedThreadPool(action -> {
            Thread thread = new Thread(action, "start");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletionService<Boolean> completion = new ExecutorCompletionService<>(threads);
            for (Runnable start : starts) {
                Future<Boolean> unused = completion.submit(start, true);
            }
            for (int i = 0; i < starts.size(); i++) {
                completion.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at the start", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private ServiceProcess process(Service service) {
        int port = service == Service.GATEWAY ? gatewayPort : ports.of(service.module());
        int management = ports.of(service.module() + ".management");
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                "" + port,
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                "" + management,
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                issuer.publicKey().toUri().toString(),
                "MP_JWT_VERIFY_ISSUER",
                Issuer.NAME,
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "BAUCU_FOUNDERS",
                FOUNDER));
        if (service == Service.COMMITTEE) {
            environment.put("BAUCU_COMMITTEE_SEALING_KEY", SecretKey.in(folder.resolve(Home.SEALING_KEY)));
        }
        if (service == Service.TALLY) {
            SigningKeys publications = SigningKeys.in(folder.resolve(Home.SIGNING_KEYS));
            environment.put("BAUCU_TALLY_SIGNING_PRIVATE_KEY", publications.privateKey());
            environment.put("BAUCU_TALLY_SIGNING_PUBLIC_KEY", publications.publicKey());
            SigningKeys log = SigningKeys.in(folder.resolve(Home.LOG_KEYS));
            environment.put("BAUCU_LOG_SIGNING_KEY", log.privateKey());
            environment.put("BAUCU_LOG_VERIFICATION_KEY", log.publicKey());
            environment.put("BAUCU_WEBHOOK_SECRET_KEY", SecretKey.in(folder.resolve(Home.WEBHOOK_KEY)));
        }
        if (service.hasDatabase()) {
            environment.put("BAUCU_EVENTS_KEYS", "local:" + SecretKey.in(folder.resolve(Home.EVENT_KEY)));
            environment.putAll(database(postgres.database(service.shortName())));
        } else {
            services.values()
                    .forEach(behind -> environment.put(
                            "BAUCU_GATEWAY_SERVICES_" + behind.service().name() + "_URL",
                            behind.address().toString()));
        }
        environment.putAll(settings);
        return new ServiceProcess(service, home, folder.path(), port, management, environment);
    }

    private static Map<String, String> database(ServiceDatabase database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.application().user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.application().password(),
                "QUARKUS_FLYWAY_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_FLYWAY_USERNAME", database.owner().user(),
                "QUARKUS_FLYWAY_PASSWORD", database.owner().password());
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(exitHook);
        } catch (IllegalStateException ending) {
            return;
        }
        stopAll();
    }

    /** Services first, since they need the servers until their last word; then Kafka, then PostgreSQL. */
    private void stopAll() {
        progress.say("Stopping the services, Kafka and PostgreSQL ...");
        stopServices();
        broker.stop();
        postgres.stop();
        folder.release();
        progress.say("Everything is stopped.");
    }

    private synchronized void stopServices() {
        stopping = true;
        List<Thread> stops = services.values().stream()
                .map(service -> new Thread(
                        service::stopForGood, "stop " + service.service().module()))
                .toList();
        stops.forEach(Thread::start);
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    URI gateway() {
        return service(Service.GATEWAY).address();
    }

    /** A token for any user of the demonstration. */
    String token(String user) {
        return issuer.token(user, TOKEN_LIFETIME);
    }

    ServiceProcess service(Service service) {
        ServiceProcess found = services.get(service);
        if (found == null) {
            throw new IllegalStateException(service + " was not started");
        }
        return found;
    }

    PostgresServer postgres() {
        return postgres;
    }

    KafkaBroker broker() {
        return broker;
    }

    Set<Service> running() {
        return services.keySet();
    }

    Path data() {
        return folder.path();
    }
}
