package vn.baucu.common.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.testing.FileSamples;

/** A file is what it says, or it is refused (U-008 to U-069). */
class FileCheckTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a.pdf", "application/pdf", FileSamples.pdf("x")),
                Arguments.of("Kế hoạch.PDF", "application/pdf", FileSamples.pdf("x")),
                Arguments.of("a.docx", FileSamples.DOCX, FileSamples.docx("word/media/image1.png")),
                Arguments.of("a.xlsx", FileSamples.XLSX, FileSamples.xlsx("xl/worksheets/sheet1.xml")),
                Arguments.of("a.png", "image/png", FileSamples.png(1240, 1754)),
                Arguments.of("a.jpg", "image/jpeg", FileSamples.jpeg(1240, 1754)),
                Arguments.of("a.jpeg", "image/jpeg", FileSamples.jpeg(1240, 1754)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void aFileThatIsWhatItSaysIsTaken(String name, String declared, byte[] content) {
        assertThat(FileCheck.check(name, declared, content).mediaType()).isEqualTo(declared);
    }

    static Stream<Arguments> mismatched() {
        return Stream.of(
                Arguments.of("U-014 old Word", "a.docx", FileSamples.DOCX, bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)),
                Arguments.of("U-014 declared otherwise", "a.docx", FileSamples.DOCX, FileSamples.xlsx()),
                Arguments.of("U-014 any ZIP", "a.docx", FileSamples.DOCX, FileSamples.zip("a.txt")),
                Arguments.of("U-015 HTML", "a.pdf", "application/pdf", text("<!DOCTYPE html><script>")),
                Arguments.of("U-015 HTML before PDF", "a.pdf", "application/pdf", text("<html>%PDF-1.7 %%EOF")),
                Arguments.of("U-015 PDF named HTML", "a.html", "application/pdf", FileSamples.pdf("x")),
                Arguments.of("U-015 two endings", "a.pdf.exe", "application/pdf", FileSamples.pdf("x")),
                Arguments.of("U-015 no ending", "pdf", "application/pdf", FileSamples.pdf("x")),
                Arguments.of("U-017 text", "a.pdf", "application/pdf", text("X5O!P%@AP a test of scanners")),
                Arguments.of("U-027 macro", "a.docx", FileSamples.DOCX, FileSamples.docx("word/vbaProject.bin")),
                Arguments.of("SVG", "a.png", "image/png", text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("PNG called JPEG", "a.jpg", "image/jpeg", FileSamples.png(1, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mismatched")
    void aFileThatIsSomethingElseIsRefused(String id, String name, String declared, byte[] content) {
        assertThat(refusal(name, declared, content)).isEqualTo(ProblemType.FILE_TYPE_MISMATCH);
    }

    static Stream<Arguments> rejected() {
        return Stream.of(
                Arguments.of("empty", "a.pdf", "application/pdf", new byte[0]),
                Arguments.of("PDF cut off", "a.pdf", "application/pdf", text("%PDF-1.7\n1 0 obj")),
                Arguments.of("PNG cut off", "a.png", "image/png", Arrays.copyOf(FileSamples.png(1, 1), 20)),
                Arguments.of("JPEG without a frame", "a.jpg", "image/jpeg", bytes(0xff, 0xd8, 0xff, 0xd9)),
                Arguments.of("picture of no size", "a.png", "image/png", FileSamples.png(0, 10)),
                Arguments.of("U-026", "a.xlsx", FileSamples.XLSX, FileSamples.xlsx("xl/externalLinks/l1.xml")),
                Arguments.of("U-026", "a.xlsx", FileSamples.XLSX, FileSamples.xlsx("xl/connections.xml")),
                Arguments.of("U-035", "a.docx", FileSamples.DOCX, FileSamples.docx("../evil")),
                Arguments.of("U-035", "a.docx", FileSamples.DOCX, FileSamples.docx("/etc/passwd")),
                Arguments.of("U-035", "a.docx", FileSamples.DOCX, FileSamples.docx("a\\..\\b")),
                Arguments.of(
                        "U-036", "a.docx", FileSamples.DOCX, FileSamples.forged(FileSamples.docx(), 38, 0xa1ff0000)),
                Arguments.of("U-065", "a.png", "image/png", FileSamples.png(30_000, 30_000)),
                Arguments.of("U-065", "a.jpg", "image/jpeg", FileSamples.jpeg(30_000, 30_000)),
                Arguments.of("U-065", "a.png", "image/png", FileSamples.png(-1, -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rejected")
    void aFileThatMayDoHarmIsRefused(String id, String name, String declared, byte[] content) {
        assertThat(refusal(name, declared, content)).isEqualTo(ProblemType.UPLOAD_REJECTED);
    }

    /** U-021, U-024: said by the directory; nothing is unpacked to find out. */
    @Test
    void anArchiveThatWouldGrowIsRefused() {
        String[] many = IntStream.range(0, 10_001).mapToObj(i -> "word/" + i).toArray(String[]::new);

        assertThat(refusal("a.docx", FileSamples.DOCX, FileSamples.docx(many))).isEqualTo(ProblemType.ARCHIVE_BOMB);
        assertThat(refusal("a.docx", FileSamples.DOCX, FileSamples.forged(FileSamples.docx(), 24, 0x7fffffff)))
                .isEqualTo(ProblemType.ARCHIVE_BOMB);
    }

    /** Whatever is broken in a file, the answer is a refusal or the file, never a fault. */
    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.png", "a.jpg"})
    void aDamagedFileIsNoFault(String name) {
        byte[] whole =
                switch (name) {
                    case "a.pdf" -> FileSamples.pdf("x");
                    case "a.docx" -> FileSamples.docx("word/a.xml");
                    case "a.png" -> FileSamples.png(10, 10);
                    default -> FileSamples.jpeg(10, 10);
                };
        String declared = FileCheckTest.taken()
                .filter(sample -> sample.get()[0].equals(name))
                .map(sample -> sample.get()[1].toString())
                .findFirst()
                .orElseThrow();
        long seed = 20211123;
        RandomGenerator random = new SplittableRandom(seed);

        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int change = random.nextInt(4); change > 0 && damaged.length > 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                FileCheck.check(name, declared, damaged);
            } catch (ProblemException refused) {
                assertThat(refused.type().status())
                        .as("seed %d, file %d", seed, i)
                        .isEqualTo(422);
            }
        }
    }

    private static ProblemType refusal(String name, String declared, byte[] content) {
        return catchThrowableOfType(ProblemException.class, () -> FileCheck.check(name, declared, content))
                .type();
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
