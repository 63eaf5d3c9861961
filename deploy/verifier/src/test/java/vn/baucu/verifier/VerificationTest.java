package vn.baucu.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final List<String> FILES = List.of("leaves.txt", "checkpoints.txt", "figures.txt", "key.txt");

    private final long seed = System.nanoTime();

    @TempDir
    Path folder;

    private PublicFiles files;

    @BeforeEach
    void publicFiles() throws Exception {
        files = new PublicFiles(seed);
        files.writeTo(folder);
    }

    @Test
    void rightFilesAreFoundRight() throws Exception {
        for (long other = seed; other < seed + 20; other++) {
            new PublicFiles(other).writeTo(folder);

            assertThat(Verification.of(folder, null).findings())
                    .as("seed %d", other)
                    .isEmpty();
        }
    }

    @Test
    void oneFlippedBitOfAnyByteOfAnyFileIsFound() throws Exception {
        Random random = new Random(seed);
        for (String file : FILES) {
            byte[] right = Files.readAllBytes(folder.resolve(file));
            for (int place = 0; place < right.length; place++) {
                byte[] wrong = right.clone();
                wrong[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(folder.resolve(file), wrong);

                assertThat(Verification.of(folder, null).isRight())
                        .as("seed %d, %s, byte %d", seed, file, place)
                        .isFalse();
            }
            Files.write(folder.resolve(file), right);
        }
        assertThat(Verification.of(folder, files.fingerprint()).isRight()).isTrue();
    }

    @Test
    void anyByteExchangedForAnyOtherIsFound() throws Exception {
        Random random = new Random(seed);
        for (String file : FILES) {
            byte[] right = Files.readAllBytes(folder.resolve(file));
            for (int run = 0; run < 100; run++) {
                int place = random.nextInt(right.length);
                byte[] wrong = right.clone();
                wrong[place] += (byte) (1 + random.nextInt(255));
                Files.write(folder.resolve(file), wrong);

                assertThat(Verification.of(folder, null).isRight())
                        .as("seed %d, %s, byte %d is %d", seed, file, place, wrong[place])
                        .isFalse();
            }
            Files.write(folder.resolve(file), right);
        }
    }

    @Test
    void aMissingLineOfAnyFileIsFound() throws Exception {
        for (String file : FILES) {
            List<String> right = Files.readAllLines(folder.resolve(file));
            for (int line = 0; line < right.size(); line++) {
                List<String> wrong = new java.util.ArrayList<>(right);
                wrong.remove(line);
                write(file, wrong);
                boolean onlyAnEarlierCheckpoint = file.equals("checkpoints.txt") && line < right.size() - 1;

                assertThat(Verification.of(folder, null).isRight())
                        .as("seed %d, %s, line %d", seed, file, line + 1)
                        .isEqualTo(onlyAnEarlierCheckpoint);
            }
            write(file, right);
        }
    }

    @Test
    void aChangedLeafIsLocated() throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("leaves.txt"));
        String changed = lines.get(3).replace("2021", "2022");
        lines.set(3, changed);
        write("leaves.txt", lines);

        Verification found = Verification.of(folder, null);

        assertThat(found.findings().get(0).toString()).startsWith("leaves.txt, line 4: the leaf does not fit its hash");
    }

    @Test
    void aLeafForgedWithItsHashIsNarrowedDownByTheCheckpoints() throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("leaves.txt"));
        String document = lines.get(4)
                .split(" ", 3)[2]
                .replace("\"listed\":320", "\"listed\":319")
                .replace("2021", "2012");
        lines.set(4, "4 " + java.util.HexFormat.of().formatHex(Tree.leaf(document.getBytes(UTF_8))) + " " + document);
        write("leaves.txt", lines);

        assertThat(Verification.of(folder, null).findings())
                .anySatisfy(finding -> assertThat(finding.what()).contains("a leaf from line 4 to line 6"));
    }

    @Test
    void aWrongFigureIsNamedWithTheSumItShouldBe() throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("figures.txt"));
        lines.set(0, lines.get(0).replace("\"spoiled\":0", "\"spoiled\":1"));
        write("figures.txt", lines);

        Verification found = Verification.of(folder, null);

        assertThat(found.wrong()).isEqualTo(1);
        assertThat(found.findings().get(0).toString())
                .startsWith("figures.txt, line 1: NATIONAL_ASSEMBLY FIRST 03390 is not the sum of its minutes")
                .contains("\"spoiled\":0");
    }

    @Test
    void filesSignedWithAnotherKeyAreFoundByItsFingerprint() throws Exception {
        PublicFiles forged = new PublicFiles(seed);
        forged.writeTo(folder);

        assertThat(Verification.of(folder, files.fingerprint()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.file()).isEqualTo("key.txt"));
    }

    @Test
    void theReportSaysWhatWasVerified() throws Exception {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        Verify.report(Verification.of(folder, null), false, new PrintStream(report, true, UTF_8));

        assertThat(report.toString(UTF_8))
                .startsWith("Election 2021: 6 minutes, ")
                .contains(files.fingerprint())
                .endsWith("Everything is right.\n");
    }

    private void write(String file, List<String> lines) throws Exception {
        Files.writeString(folder.resolve(file), lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }
}
