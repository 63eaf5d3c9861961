package vn.baucu.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path folder;

    PostgresServer server;

    @BeforeEach
    void createServer() {
        server = new PostgresServer(folder, Ports.free());
    }

    @AfterEach
    void stopServer() {
        server.kill();
    }

    @Test
    void dataIsThereAgainAfterAStop() throws SQLException {
        server.start();
        ServiceDatabase tally = server.database("tally");
        Words.write(tally, "committed");

        server.stop();
        server.start();

        assertThat(Words.read(tally)).isEqualTo("committed");
    }

    @Test
    void whatWasCommittedSurvivesAKillWhichLosesWhatWasNot() throws SQLException {
        server.start();
        ServiceDatabase tally = server.database("tally");
        Words.write(tally, "committed");
        try (Connection open = Words.connect(tally, tally.owner());
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("insert into word values ('uncommitted')");

            server.kill();
        }
        assertThat(server.isAlive()).isFalse();
        server.start();

        assertThat(Words.read(tally)).isEqualTo("committed");
    }

    @Test
    void theServerEndsSoonAfterTheProgramThatIsKilled() throws Exception {
        Process program = AnotherProgram.start("postgres", folder, server.port());
        ProcessHandle orphan =
                ProcessHandle.of(AnotherProgram.awaitServer(program)).orElseThrow();

        program.destroyForcibly().waitFor();

        assertThat(ChildProcess.endsWithin(orphan, Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void theServerOfAKilledProgramMakesRoomForTheNext() throws Exception {
        Process program = AnotherProgram.start("postgres", folder, server.port());
        long orphan = AnotherProgram.awaitServer(program);

        AnotherProgram.killWithoutNotice(program, orphan);
        assertThat(ProcessHandle.of(orphan)).isPresent();
        server.start();

        assertThat(ProcessHandle.of(orphan).stream()).allMatch(ChildProcess::isGone);
        assertThat(server.pid()).isNotEqualTo(orphan);
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress())) {

            assertThatThrownBy(server::start)
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessage(
                            "Port " + other.getLocalPort() + ", meant for PostgreSQL, is in use by another program.");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(new PostgresServer(file, server.port())::start)
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageStartingWith("The folder " + file + " cannot be written");
    }

    @Test
    void aFolderInUseIsNamed() {
        server.start();

        assertThatThrownBy(new PostgresServer(folder, Ports.free())::start)
                .isInstanceOf(ServerNotStarted.class)
                .hasMessage("Another running program uses the folder " + folder + ".");
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void aWrongSettingIsToldInTheWordsOfTheServer() {
        PostgresServer wrong = new PostgresServer(folder, server.port(), Map.of("shared_buffers", "much"));

        assertThatThrownBy(wrong::start)
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
    }
}
