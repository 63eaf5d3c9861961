package vn.baucu.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/up} on a checkout that was never built: what cannot be is said before the minutes of a build. */
class UpScriptTest {

    @TempDir
    static Path checkout;

    @TempDir
    Path folder;

    @BeforeAll
    static void checkOut() throws IOException {
        for (String part : List.of(
                "deploy/up",
                "deploy/java.sh",
                "deploy/local/src/main/java",
                "deploy/embedded/src/main/java",
                "deploy/rehearsal/src/main/java")) {
            copy(NightIT.HOME.resolve(part), checkout.resolve(part));
        }
    }

    @Test
    void anOptionThatIsNotUnderstoodIsNamed() throws Exception {
        assertThat(up("--port", "eighty")).isEqualTo("""
                After --port comes a whole number from 1 to 65535, not eighty.
                2""");
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(up("--port", "" + taken.getLocalPort(), "--data", folder.toString()))
                    .isEqualTo("Port " + taken.getLocalPort()
                            + " is in use by another program; choose another one with --port for the gateway.\n2");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThat(up("--data", file.toString()))
                .isEqualTo("The folder " + file + " cannot be written: there is a file of this name.\n2");
    }

    @Test
    void aJavaThatIsTooOldIsNamed() throws Exception {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        assertThat(run(folder, List.of())).isEqualTo("Baucu needs a JDK 17 or newer; " + java + " is Java 11.\n2");
    }

    private static String up(String... arguments) throws Exception {
        return run(Path.of(System.getProperty("java.home")), List.of(arguments));
    }

    /** All it said and, in the last line, its exit status. */
    private static String run(Path javaHome, List<String> arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("deploy/up").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return said + process.waitFor();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
