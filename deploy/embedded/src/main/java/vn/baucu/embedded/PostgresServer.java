package vn.baucu.embedded;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.baucu.embedded.ServiceDatabase.Login;

/** A PostgreSQL server: its own process, its data in one folder, reached at 127.0.0.1. */
public final class PostgresServer extends Server {

    private static final String SUPERUSER = "postgres";
    /** Ends open sessions, where TERM would wait until they leave. */
    private static final StopOrder STOP_ORDER = new StopOrder("INT", Duration.ofMinutes(1));

    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(5);

    /** A crash must lose nothing, so what some distributions of this server switch off is switched on by name. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            entry("fsync", "on"),
            entry("full_page_writes", "on"),
            entry("synchronous_commit", "on"),
            entry("listen_addresses", "127.0.0.1"),
            entry("unix_socket_directories", ""),
            entry("max_connections", "200"),
            entry("shared_buffers", "512MB"),
            entry("max_wal_size", "2GB"),
            // Tables go from nothing to hundreds of thousands of rows within the hour: the planner must know it soon.
            entry("autovacuum_naptime", "10s"),
            entry("log_checkpoints", "off"),
            entry("timezone", "UTC"));

    public PostgresServer(Path folder, int port) {
        this(folder, port, Map.of());
    }

    /** Settings are those of postgresql.conf and go before ours. */
    public PostgresServer(Path folder, int port, Map<String, String> settings) {
        super("PostgreSQL", folder, port, SETTINGS, settings);
    }

    @Override
    void endLeftOver() {
        ChildProcess.endLeftOver(pidFile(), data(), STOP_ORDER);
        forgetPidOfSomeoneElse();
    }

    /** After a reboot the old number may belong to any process; PostgreSQL would then refuse to start. */
    private void forgetPidOfSomeoneElse() {
        try {
            boolean alive = Files.exists(pidFile())
                    && ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pidFile()).get(0).strip()))
                            .isPresent();
            if (alive) {
                Files.delete(pidFile());
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new ServerNotStarted("The file " + pidFile() + " cannot be read: " + e + ".", e);
        }
    }

    @Override
    ChildProcess launch() throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpacked();
        initialise(binaries);
        List<String> arguments = new ArrayList<>(List.of("-D", data().toString(), "-c", "port=" + port()));
        settings().forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        ChildProcess started = run(binaries.command("postgres", arguments));
        started.awaitReady(() -> isReady(started.pid()), PATIENCE_AT_START);
        return started;
    }

    private ChildProcess run(List<String> command) {
        return ChildProcess.start(name(), command, Map.of("LC_ALL", "C"), log(), STOP_ORDER);
    }

    private void initialise(PostgresBinaries binaries) throws IOException {
        if (Files.exists(data())) {
            return;
        }
        folder().password(SUPERUSER);
        Path draft = Files.createTempDirectory(folder().path(), "initialising-");
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + folder().resolve("passwords").resolve(SUPERUSER),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Codes sort by their bytes, on every machine alike; names say COLLATE "vi-x-icu" where they sort.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!"on".equals(settings().get("fsync"))) {
            arguments.add("--no-sync");
        }
        run(binaries.command("initdb", arguments)).awaitSuccess(PATIENCE_AT_START);
        // In its place only when complete.
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What pg_ctl looks at: the server's first line there is its process, the eighth how far it has come. */
    private boolean isReady(long pid) {
        try {
            List<String> lines = Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
            return lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException beingRewritten) {
            return false;
        }
    }

    @Override
    public Path log() {
        return folder().resolve("postgres.log");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public Login superuser() {
        return new Login(SUPERUSER, folder().password(SUPERUSER));
    }

    /** Creates what of the service's database and its two roles is not there yet. */
    public ServiceDatabase database(String name) {
        Login owner = new Login(name + "_owner", folder().password(name + "_owner"));
        Login application = new Login(name, folder().password(name));
        ServiceDatabase database = new ServiceDatabase(name, jdbcUrl(name), owner, application);
        new DatabaseSetup(jdbcUrl(SUPERUSER), superuser()).create(database);
        return database;
    }

    private Path data() {
        return folder().resolve("data");
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }
}
