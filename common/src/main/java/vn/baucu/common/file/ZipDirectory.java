package vn.baucu.common.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a ZIP file says it holds. Nothing is unpacked, so nothing can grow. */
record ZipDirectory(List<Entry> entries) {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int FILE_TYPE = 0xf000;
    private static final int SYMBOLIC_LINK = 0xa000;

    private static final Pattern OUT = Pattern.compile("(^|/)\\.\\.(/|$)");

    /** A file within, as the directory describes it. */
    record Entry(String name, long size, int mode) {

        /** U-035, U-036: something that would lie outside the place it is unpacked to. */
        boolean leadsOutside() {
            return name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || OUT.matcher(name).find()
                    || (mode & FILE_TYPE) == SYMBOLIC_LINK;
        }
    }

    /** Nothing if it is no ZIP file, is cut off, or contradicts itself. */
    static Optional<ZipDirectory> read(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        if (end < 0) {
            return Optional.empty();
        }
        int count = bytes.getShort(end + 10) & 0xffff;
        long at = bytes.getInt(end + 16) & 0xffffffffL;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_LENGTH > end || bytes.getInt((int) at) != ENTRY) {
                return Optional.empty();
            }
            int start = (int) at;
            int nameLength = bytes.getShort(start + 28) & 0xffff;
            at += ENTRY_LENGTH
                    + nameLength
                    + (bytes.getShort(start + 30) & 0xffff)
                    + (bytes.getShort(start + 32) & 0xffff);
            if (at > end) {
                return Optional.empty();
            }
            entries.add(new Entry(
                    new String(content, start + ENTRY_LENGTH, nameLength, UTF_8),
                    bytes.getInt(start + 24) & 0xffffffffL,
                    bytes.getInt(start + 38) >>> 16));
        }
        return Optional.of(new ZipDirectory(entries));
    }

    private static int end(ByteBuffer bytes) {
        int earliest = Math.max(0, bytes.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int at = bytes.limit() - END_LENGTH; at >= earliest; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }

    long unpackedSize() {
        return entries.stream().mapToLong(Entry::size).sum();
    }
}
