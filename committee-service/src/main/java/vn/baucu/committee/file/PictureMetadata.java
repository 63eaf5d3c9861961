package vn.baucu.committee.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import vn.baucu.common.file.FileType;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/**
 * Takes out of a picture what its camera wrote down besides: where it was taken, when and with what. Every part that is
 * not needed to draw it goes, known or not; the points stay as they are.
 */
final class PictureMetadata {

    private static final int PNG_START = 8;
    private static final int CHUNK_FRAME = 12;

    /** Besides the critical chunks: transparency, colours, the size of a point, animation. */
    private static final Set<String> DRAWN = Set.of(
            "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "hIST", "pHYs", "sPLT",
            "acTL", "fcTL", "fdAT");

    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int LAST_APP = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;

    private static final int ORIENTATION = 0x112;
    private static final int TIFF = 6;

    private final ByteBuffer bytes;
    private final ByteArrayOutputStream kept;

    private PictureMetadata(byte[] content) {
        this.bytes = ByteBuffer.wrap(content);
        this.kept = new ByteArrayOutputStream(content.length);
    }

    /** The same picture without it; the same bytes if there was none. */
    static byte[] strip(FileType type, byte[] content) {
        PictureMetadata picture = new PictureMetadata(content);
        return switch (type) {
            case PNG -> picture.png();
            case JPEG -> picture.jpeg();
            case PDF, DOCX, XLSX -> content;
        };
    }

    private byte[] png() {
        keep(0, PNG_START);
        boolean drawn = false;
        int at = PNG_START;
        while (at + CHUNK_FRAME <= bytes.limit()) {
            long end = at + CHUNK_FRAME + (bytes.getInt(at) & 0xffffffffL);
            if (end > bytes.limit()) {
                throw broken();
            }
            String name = text(at + 4, 4);
            if (Character.isUpperCase(name.charAt(0)) || DRAWN.contains(name)) {
                keep(at, (int) end);
            }
            at = (int) end;
            drawn |= name.equals("IDAT");
            if (name.equals("IEND") && drawn) {
                return kept.toByteArray();
            }
        }
        throw broken();
    }

    /** Segment by segment to the end mark; what follows it is not of the picture. */
    private byte[] jpeg() {
        keep(0, 2);
        boolean drawn = false;
        int at = 2;
        while (at + 4 <= bytes.limit() || (drawn && at + 2 <= bytes.limit())) {
            int marker = byteAt(at + 1);
            if (byteAt(at) != 0xff) {
                throw broken();
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == END && drawn) {
                keep(at, at + 2);
                return kept.toByteArray();
            }
            if (at + 4 > bytes.limit()) {
                throw broken();
            }
            int end = at + 2 + shortAt(at + 2);
            if (end < at + 4 || end > bytes.limit()) {
                throw broken();
            }
            keepSegment(marker, at, end);
            if (marker == SCAN) {
                drawn = true;
                int scanned = endOfScan(end);
                keep(end, scanned);
                end = scanned;
            }
            at = end;
        }
        throw broken();
    }

    private void keepSegment(int marker, int at, int end) {
        boolean said = (marker >= APP0 && marker <= LAST_APP) || marker == COMMENT;
        boolean drawn = (marker == APP0 && startsWith(at, end, "JFIF\0"))
                || (marker == APP2 && startsWith(at, end, "ICC_PROFILE\0"))
                || (marker == APP14 && startsWith(at, end, "Adobe"));
        if (!said || drawn) {
            keep(at, end);
        } else if (marker == APP1 && startsWith(at, end, "Exif\0\0")) {
            keepOrientation(orientation(at + 4 + TIFF, end));
        }
    }

    /** A scan ends at the first mark that neither restarts it nor stands for the byte FF itself. */
    private int endOfScan(int start) {
        for (int at = start; at + 1 < bytes.limit(); at++) {
            int next = byteAt(at + 1);
            if (byteAt(at) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
        }
        throw broken();
    }

    /** Which way is up, 1 if it is not said: the only thing that Exif says of how to draw. */
    private int orientation(int tiff, int end) {
        if (tiff + 8 > end) {
            return 1;
        }
        ByteBuffer exif = bytes.slice(tiff, end - tiff)
                .order(byteAt(tiff) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = exif.getInt(4) & 0xffffffffL;
        if (directory + 2 > exif.limit()) {
            return 1;
        }
        int entries = exif.getShort((int) directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > exif.limit()) {
                return 1;
            }
            if ((exif.getShort((int) entry) & 0xffff) == ORIENTATION) {
                int value = exif.getShort((int) entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private void keepOrientation(int orientation) {
        if (orientation == 1) {
            return;
        }
        byte[] segment = ByteBuffer.allocate(36)
                .putShort((short) (0xff00 | APP1))
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        kept.write(segment, 0, segment.length);
    }

    private void keep(int from, int to) {
        kept.write(bytes.array(), from, to - from);
    }

    private boolean startsWith(int segment, int end, String start) {
        return segment + 4 + start.length() <= end
                && text(segment + 4, start.length()).equals(start);
    }

    private String text(int at, int length) {
        return new String(Arrays.copyOfRange(bytes.array(), at, at + length), ISO_8859_1);
    }

    private int byteAt(int at) {
        return bytes.get(at) & 0xff;
    }

    private int shortAt(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private static ProblemException broken() {
        return new ProblemException(
                ProblemType.UPLOAD_REJECTED,
                new Sentence("Ảnh bị hỏng hoặc bị cắt ngang.", "The picture is broken or cut off."));
    }
}
