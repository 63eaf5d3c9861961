package vn.baucu.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceDatabaseTest {

    @TempDir
    static Path folder;

    static PostgresServer server;

    @BeforeAll
    static void startServer() {
        server = new PostgresServer(folder, Ports.free());
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.kill();
    }

    @Test
    void theServiceUsesTablesThatItDoesNotOwn() throws SQLException {
        ServiceDatabase tally = server.database("tally");
        Words.write(tally, "written by the owner");

        try (Connection connection = Words.connect(tally, tally.application());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into word values ('written by the service')");

            assertThatThrownBy(() -> statement.execute("drop table word")).hasMessageContaining("must be owner");
            assertThatThrownBy(() -> statement.execute("create table mine (a int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aMigrationTakesAwayWhatTheServiceMustNeverDo() throws SQLException {
        ServiceDatabase minutes = server.database("minutes");
        Words.write(minutes, "signed");
        Words.execute(
                minutes,
                minutes.owner(),
                "revoke update, delete on word from " + minutes.application().user());

        assertThatThrownBy(() -> Words.execute(minutes, minutes.application(), "delete from word"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aServiceIsKeptOutOfTheDatabaseOfAnother() {
        ServiceDatabase committee = server.database("committee");
        ServiceDatabase voter = server.database("voter");

        assertThatThrownBy(() -> Words.connect(committee, voter.application()).close())
                .hasMessageContaining("permission denied");
    }

    @Test
    void settingUpADatabaseTwiceChangesNothing() throws SQLException {
        ServiceDatabase first = server.database("candidate");
        Words.write(first, "kept");

        ServiceDatabase second = server.database("candidate");

        assertThat(second).isEqualTo(first);
        assertThat(Words.read(second)).isEqualTo("kept");
    }

    @Test
    void whatAPowerCutCouldLoseIsWrittenAtOnce() throws SQLException {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("data_checksums")).isEqualTo("on");
    }

    @Test
    void namesSortAsVietnameseDo() throws SQLException {
        String sorted = query("select string_agg(name, ' ' order by name collate \"vi-x-icu\")"
                + " from (values ('Đạt'), ('Ân'), ('Anh'), ('Dung'), ('Ăng'), ('Yến'), ('Ơn'), ('Oanh')) as t (name)");

        assertThat(sorted).isEqualTo("Anh Ăng Ân Dung Đạt Oanh Ơn Yến");
    }

    @Test
    void passwordsAreForTheOwnerOfTheFolderOnly() throws Exception {
        server.database("password");

        Path password = folder.resolve("passwords/password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }

    private static String show(String setting) throws SQLException {
        return query("show " + setting);
    }

    private static String query(String sql) throws SQLException {
        return Words.single(server.jdbcUrl("postgres"), server.superuser(), sql);
    }
}
