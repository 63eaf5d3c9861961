package vn.baucu.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import vn.baucu.embedded.Ports;

/** Free ports, the same ones as last time wherever nobody has taken them in between. */
final class StackPorts {

    private final Path file;
    private final Properties remembered = new Properties();
    private final Set<Integer> given = new HashSet<>();

    StackPorts(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                remembered.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new NotPossible("The file " + file + " cannot be read: " + e + ".", e);
            }
        }
    }

    int of(String name) {
        String last = remembered.getProperty(name, "");
        int port = last.matches("[0-9]{4,5}") ? Integer.parseInt(last) : Ports.free();
        while (!given.add(port) || !Ports.isFree(port)) {
            port = Ports.free();
        }
        remembered.setProperty(name, Integer.toString(port));
        return port;
    }

    void save() {
        try (Writer writer = Files.newBufferedWriter(file)) {
            remembered.store(writer, "The ports of the last start");
        } catch (IOException e) {
            throw new NotPossible("The file " + file + " cannot be written: " + e + ".", e);
        }
    }
}
