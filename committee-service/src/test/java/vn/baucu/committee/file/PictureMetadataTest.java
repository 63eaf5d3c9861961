package vn.baucu.committee.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.file.FileType;
import vn.baucu.common.problem.ProblemException;

class PictureMetadataTest {

    private static final String SECRET = "GPS 22.39 N 103.45 E";
    private static final int AFTER_IHDR = 33;

    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"PNG", "JPEG"})
    void aPictureWithoutMetadataStaysAsItIs(FileType type) throws IOException {
        byte[] picture = picture(type);

        assertThat(PictureMetadata.strip(type, picture)).isEqualTo(picture);
    }

    @Test
    void whatACameraWroteIntoAJpegGoesAndThePointsStay() throws IOException {
        byte[] picture = picture(FileType.JPEG);
        byte[] told = concat(
                Arrays.copyOf(picture, 2),
                segment(0xe1, "Exif\0\0MM\0*\0\0\0\10\0\0" + SECRET),
                segment(0xe1, "http://ns.adobe.com/xap/1.0/\0" + SECRET),
                segment(0xed, "Photoshop 3.0\0" + SECRET),
                segment(0xe2, "MPF\0" + SECRET),
                segment(0xfe, SECRET),
                Arrays.copyOfRange(picture, 2, picture.length),
                SECRET.getBytes(ISO_8859_1));

        assertThat(PictureMetadata.strip(FileType.JPEG, told)).isEqualTo(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
    void whichWayIsUpStays(String order) throws IOException {
        byte[] picture = picture(FileType.JPEG);
        ByteOrder bytes = order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        byte[] told = concat(
                Arrays.copyOf(picture, 2),
                segment(0xe1, "Exif\0\0" + new String(exif(bytes, 6), ISO_8859_1)),
                Arrays.copyOfRange(picture, 2, picture.length));

        byte[] stripped = PictureMetadata.strip(FileType.JPEG, told);

        assertThat(new String(stripped, ISO_8859_1)).doesNotContain(SECRET);
        assertThat(stripped).hasSize(picture.length + 36);
        assertThat(PictureMetadata.strip(FileType.JPEG, stripped)).isEqualTo(stripped);
        assertThat(stripped[2 + 4 + 6 + 8 + 2 + 8 + 1]).isEqualTo((byte) 6);
        assertThat(points(stripped)).isEqualTo(points(picture));
    }

    @Test
    void whatIsWrittenIntoAPngGoesAndThePointsStay() throws IOException {
        byte[] picture = picture(FileType.PNG);
        byte[] told = concat(
                Arrays.copyOf(picture, AFTER_IHDR),
                chunk("eXIf", SECRET),
                chunk("tEXt", "Location\0" + SECRET),
                chunk("iTXt", SECRET),
                chunk("prVt", SECRET),
                Arrays.copyOfRange(picture, AFTER_IHDR, picture.length),
                SECRET.getBytes(ISO_8859_1));

        assertThat(PictureMetadata.strip(FileType.PNG, told)).isEqualTo(picture);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"PNG", "JPEG"})
    void aPictureThatIsCutOffOrBrokenIsRefusedOrStripped(FileType type) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] picture = picture(type);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = Arrays.copyOf(picture, 8 + random.nextInt(picture.length - 8));
            broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt(256);
            try {
                assertThat(PictureMetadata.strip(type, broken).length).isLessThanOrEqualTo(broken.length + 36);
            } catch (ProblemException refused) {
                assertThat(refused.type().slug()).as("seed " + seed).isEqualTo("upload-rejected");
            }
        }
        assertThatThrownBy(() -> PictureMetadata.strip(type, Arrays.copyOf(picture, picture.length / 2)))
                .isInstanceOf(ProblemException.class);
    }

    private static byte[] picture(FileType type) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, x * y * 977);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, type.name(), bytes);
        return bytes.toByteArray();
    }

    private static int[] points(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture)).getRGB(0, 0, 40, 30, null, 0, 40);
    }

    private static byte[] exif(ByteOrder order, int orientation) {
        return ByteBuffer.allocate(60)
                .order(order)
                .put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(SECRET.getBytes(ISO_8859_1))
                .array();
    }

    private static byte[] segment(int marker, String content) {
        return ByteBuffer.allocate(4 + content.length())
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length() + 2))
                .put(content.getBytes(ISO_8859_1))
                .array();
    }

    private static byte[] chunk(String name, String content) {
        CRC32 sum = new CRC32();
        sum.update((name + content).getBytes(ISO_8859_1));
        return ByteBuffer.allocate(12 + content.length())
                .putInt(content.length())
                .put((name + content).getBytes(ISO_8859_1))
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
