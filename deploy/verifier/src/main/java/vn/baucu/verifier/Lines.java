package vn.baucu.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a file, to the byte: each ends with a line feed, and each is UTF-8. */
final class Lines implements Closeable {

    private final String file;
    private final Findings findings;
    private final InputStream bytes;
    private long line;

    Lines(Path folder, String file, Findings findings) throws IOException {
        this.file = file;
        this.findings = findings;
        this.bytes = new BufferedInputStream(Files.newInputStream(folder.resolve(file)), 1 << 16);
    }

    /** The next line without its line feed; empty behind the last. */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int one = bytes.read();
        if (one < 0) {
            return Optional.empty();
        }
        line++;
        while (one >= 0 && one != '\n') {
            read.write(one);
            one = bytes.read();
        }
        if (one < 0) {
            findings.add(file, line, "the last line does not end");
        }
        return Optional.of(text(read.toByteArray()));
    }

    private String text(byte[] read) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read))
                    .toString();
        } catch (CharacterCodingException broken) {
            findings.add(file, line, "not UTF-8");
            return "";
        }
    }

    /** Of the line read last, from 1. */
    long number() {
        return line;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
