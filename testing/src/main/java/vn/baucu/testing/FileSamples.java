package vn.baucu.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as officials send them, and as they should not. */
public final class FileSamples {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FileSamples() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + "\ntrailer<<>>\n%%EOF\n").getBytes(UTF_8);
    }

    public static byte[] png(int width, int height) {
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put("IHDR".getBytes(ISO_8859_1))
                .putInt(width)
                .putInt(height)
                .array();
    }

    /** With a comment before the frame, as cameras write their own. */
    public static byte[] jpeg(int width, int height) {
        return ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, 4, 'x', 'x', (byte) 0xff})
                .put(new byte[] {(byte) 0xff, (byte) 0xc0, 0, 17, 8})
                .putShort((short) height)
                .putShort((short) width)
                .array();
    }

    public static byte[] docx(String... more) {
        return zip("[Content_Types].xml word/document.xml", more);
    }

    public static byte[] xlsx(String... more) {
        return zip("[Content_Types].xml xl/workbook.xml", more);
    }

    public static byte[] zip(String names, String... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : (names + (more.length == 0 ? "" : " " + String.join(" ", more))).split(" ", -1)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The directory of a ZIP file with some bytes of its first entry written over. */
    public static byte[] forged(byte[] zip, int offset, int value) {
        byte[] forged = zip.clone();
        int at = find(forged, new byte[] {'P', 'K', 1, 2});
        for (int i = 0; i < 4; i++) {
            forged[at + offset + i] = (byte) (value >>> (8 * i));
        }
        return forged;
    }

    private static int find(byte[] bytes, byte[] wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (ByteBuffer.wrap(bytes, i, wanted.length).equals(ByteBuffer.wrap(wanted))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no directory");
    }
}
