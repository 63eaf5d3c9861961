package vn.baucu.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program of its own that starts a server, says which process that is, then stays until it is killed. */
@AtTheEdge
final class AnotherProgram {

    private AnotherProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        Server server =
                arguments[0].equals("postgres") ? new PostgresServer(folder, port) : new KafkaBroker(folder, port);
        server.start();
        System.out.println(server.pid());
        Thread.currentThread().join();
    }

    static Process start(String kind, Path folder, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProgram.class.getName(),
                        kind,
                        folder.toString(),
                        Integer.toString(port))
                .redirectError(Files.createTempFile(folder, "another", ".log").toFile())
                .start();
    }

    static long awaitServer(Process program) throws IOException {
        return Long.parseLong(program.inputReader(StandardCharsets.UTF_8).readLine());
    }

    /** Also takes from the server the guard that would tell it of the end of its program. */
    static void killWithoutNotice(Process program, long server) throws InterruptedException {
        guardsOf(server).forEach(ProcessHandle::destroyForcibly);
        program.destroyForcibly().waitFor();
    }

    private static Stream<ProcessHandle> guardsOf(long server) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != server && groupOf(process).equals(Long.toString(server)));
    }

    private static String groupOf(ProcessHandle process) {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.substring(state.lastIndexOf(')')).split(" ", -1)[3];
        } catch (IOException gone) {
            return "";
        }
    }
}
