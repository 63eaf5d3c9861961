package vn.baucu.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The folder of one server, held by one program at a time; however that program ends, the system lets go of it. */
public final class DataFolder {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private @Nullable FileChannel lock;

    public DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    public void hold() {
        if (lock != null) {
            return;
        }
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new ServerNotStarted("Another running program uses the folder " + path + ".");
            }
            lock = channel;
        } catch (IOException e) {
            throw new ServerNotStarted("The folder " + path + " cannot be written: " + e + ".", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException heldByOurselves) {
            return false;
        }
    }

    public void release() {
        FileChannel channel = lock;
        lock = null;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new ServerNotStarted("The folder " + path + " cannot be let go: " + e + ".", e);
            }
        }
    }

    /** A generated password that only the owner of the folder can read; the same one every time. */
    String password(String user) {
        Path passwords = resolve("passwords");
        Path file = passwords.resolve(user);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                RANDOM.nextBytes(random);
                Files.createDirectories(passwords);
                // Created readable by its owner only, and in its place only when complete.
                Path draft = Files.createTempFile(passwords, user, ".draft");
                Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new ServerNotStarted("The passwords in " + passwords + " cannot be kept: " + e + ".", e);
        }
    }
}
