package vn.baucu.common.file;

import java.nio.ByteBuffer;
import java.util.Optional;

/** How large a picture would be on a screen, read from its head without drawing it. */
record Picture(long width, long height) {

    private static final int PNG_SIZE = 16;
    private static final int PNG_HEAD = 24;
    private static final int MARKER = 0xff;

    /** Nothing if the head is cut off or says no size. */
    static Optional<Picture> of(FileType type, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        return type == FileType.PNG ? png(bytes) : jpeg(bytes);
    }

    private static Optional<Picture> png(ByteBuffer bytes) {
        return bytes.limit() < PNG_HEAD
                ? Optional.empty()
                : found(bytes.getInt(PNG_SIZE) & 0xffffffffL, bytes.getInt(PNG_SIZE + 4) & 0xffffffffL);
    }

    /** Segment by segment to the one that begins the frame (SOF). */
    private static Optional<Picture> jpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 9 <= bytes.limit() && (bytes.get(at) & 0xff) == MARKER) {
            int marker = bytes.get(at + 1) & 0xff;
            if (marker == MARKER) {
                at++;
            } else if (beginsFrame(marker)) {
                return found(bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff);
            } else {
                at += 2 + Math.max(2, bytes.getShort(at + 2) & 0xffff);
            }
        }
        return Optional.empty();
    }

    /** C0 to CF, without the tables DHT, JPG and DAC. */
    private static boolean beginsFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static Optional<Picture> found(long width, long height) {
        return width == 0 || height == 0 ? Optional.empty() : Optional.of(new Picture(width, height));
    }
}
