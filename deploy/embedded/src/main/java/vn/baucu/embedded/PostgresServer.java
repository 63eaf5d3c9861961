package vn.baucu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.embedded.ServiceDatabase.Login;

/** A PostgreSQL server: its own process, its data in one folder, reached at 127.0.0.1. */
public final class PostgresServer implements Server {

    private static final String SUPERUSER = "postgres";
    /** Ends open sessions, where TERM would wait until they leave. */
    private static final String STOP_SIGNAL = "INT";

    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(5);
    private static final Duration PATIENCE_AT_STOP = Duration.ofMinutes(1);

    /** A crash must lose nothing, so what some distributions of this server switch off is switched on by name. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "200",
            "shared_buffers", "256MB",
            "max_wal_size", "2GB",
            "log_checkpoints", "off",
            "timezone", "UTC");

    private final DataFolder folder;
    private final int port;
    private final Map<String, String> settings;
    private volatile @Nullable ChildProcess process;

    public PostgresServer(Path folder, int port) {
        this(folder, port, Map.of());
    }

    /** Settings are those of postgresql.conf and go before ours. */
    public PostgresServer(Path folder, int port, Map<String, String> settings) {
        this.folder = new DataFolder(folder);
        this.port = port;
        this.settings = new TreeMap<>(SETTINGS);
        this.settings.putAll(settings);
        this.settings.put("port", Integer.toString(port));
    }

    @Override
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        folder.hold();
        try {
            PostgresBinaries binaries = PostgresBinaries.unpacked();
            endLeftOver();
            Ports.requireFree(port, "PostgreSQL");
            initialise(binaries);
            launch(binaries);
        } catch (RuntimeException | Error e) {
            folder.release();
            throw e;
        }
    }

    private void endLeftOver() {
        ChildProcess.leftOver(pidFile(), data())
                .ifPresentOrElse(
                        postmaster -> ChildProcess.end(postmaster, STOP_SIGNAL, PATIENCE_AT_STOP),
                        this::forgetPidOfSomeoneElse);
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

    private void initialise(PostgresBinaries binaries) {
        if (Files.exists(data())) {
            return;
        }
        try {
            folder.password(SUPERUSER);
            Path draft = Files.createTempDirectory(folder.path(), "initialising-");
            List<String> arguments = new ArrayList<>(List.of(
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + folder.resolve("passwords").resolve(SUPERUSER),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // Codes sort by their bytes, on every machine alike; names say COLLATE "vi-x-icu" where they sort.
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (!"on".equals(settings.get("fsync"))) {
                arguments.add("--no-sync");
            }
            ChildProcess.start("PostgreSQL", binaries.command("initdb", arguments), Map.of("LC_ALL", "C"), log())
                    .awaitSuccess(PATIENCE_AT_START);
            // In its place only when complete.
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServerNotStarted("The folder " + folder.path() + " cannot be written: " + e + ".", e);
        }
    }

    private void launch(PostgresBinaries binaries) {
        List<String> arguments = new ArrayList<>(List.of("-D", data().toString()));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        ChildProcess started = ChildProcess.start(
                        "PostgreSQL", binaries.command("postgres", arguments), Map.of("LC_ALL", "C"), log())
                .endingWithUs(STOP_SIGNAL);
        started.awaitReady(() -> isReady(started.pid()), PATIENCE_AT_START);
        process = started;
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
    public synchronized void stop() {
        ChildProcess running = process;
        process = null;
        if (running != null) {
            running.end(STOP_SIGNAL, PATIENCE_AT_STOP);
        }
        folder.release();
    }

    @Override
    public synchronized void kill() {
        ChildProcess running = process;
        process = null;
        if (running != null) {
            running.kill();
        }
        folder.release();
    }

    @Override
    public boolean isAlive() {
        ChildProcess running = process;
        return running != null && running.isAlive();
    }

    @Override
    public long pid() {
        ChildProcess running = process;
        if (running == null) {
            throw new IllegalStateException("PostgreSQL is not running.");
        }
        return running.pid();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return folder.resolve("postgres.log");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Login superuser() {
        return new Login(SUPERUSER, folder.password(SUPERUSER));
    }

    /** Creates what of the service's database and its two roles is not there yet. */
    public ServiceDatabase database(String name) {
        Login owner = new Login(name + "_owner", folder.password(name + "_owner"));
        Login application = new Login(name, folder.password(name));
        ServiceDatabase database = new ServiceDatabase(name, jdbcUrl(name), owner, application);
        new DatabaseSetup(jdbcUrl(SUPERUSER), superuser()).create(database);
        return database;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }
}
