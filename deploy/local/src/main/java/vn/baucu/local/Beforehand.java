package vn.baucu.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.baucu.embedded.Ports;
import vn.baucu.embedded.ServerNotStarted;

/**
 * Says what cannot be before anything is built or started. {@code deploy/up} compiles it by itself ahead of the build,
 * so it and what it uses know nothing but the JDK.
 */
@AtTheEdge
final class Beforehand {

    private static final long ROOM_NEEDED = 1L << 30;
    private static final long NO_ROOM = 1L << 20;

    private Beforehand() {}

    public static void main(String[] arguments) {
        try {
            Path home = Home.found();
            Options options = Options.of(List.of(arguments), home, Path.of(""));
            requireRoom(home);
            require(options.data(), options.port());
        } catch (NotPossible | ServerNotStarted refusal) {
            System.err.println(refusal.getMessage());
            System.exit(NotPossible.STATUS);
        }
    }

    static void require(Path data, int gatewayPort) {
        requireWritable(data);
        requireRoom(data);
        if (!Ports.isFree(gatewayPort)) {
            throw new NotPossible("Port " + gatewayPort
                    + " is in use by another program; choose another one with --port for the gateway.");
        }
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ""));
        } catch (IOException e) {
            throw new NotPossible("The folder " + folder + " cannot be written: " + reason(e) + ".", e);
        }
    }

    private static void requireRoom(Path folder) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < ROOM_NEEDED) {
                throw new NotPossible("The disk that holds " + folder + " is full: less than 1 GB is free.");
            }
        } catch (IOException e) {
            throw new NotPossible("The folder " + folder + " cannot be used: " + reason(e) + ".", e);
        }
    }

    /** Afterwards: whether for want of room nothing more can be written where this lies. */
    static boolean isFull(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace() < NO_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "there is a file of this name";
        }
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.toString();
    }
}
