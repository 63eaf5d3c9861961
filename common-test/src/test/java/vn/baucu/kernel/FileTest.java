package vn.baucu.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.testing.Embedded;

/** However a file is written, it is understood or refused with the place of what is wrong (U-002 to U-047). */
@QuarkusTest
@WithTestResource(Embedded.class)
class FileTest extends UploadTest {

    /** U-002 and others that are seen before anything is stored. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "U-002 header only | code,count~ | upload-rejected",
                "U-002 nothing | ~ | upload-rejected",
                "U-003 column missing | code~a~ | import-row-errors",
                "U-005 column twice | code,count,code~a,1,b~ | import-row-errors",
                "U-005 column unknown | code,count,colour~a,1,b~ | import-row-errors",
                "U-015 HTML | <!DOCTYPE html><script>~ | file-type-mismatch",
                "U-015 HTML after a mark | \ufeff<html>~ | file-type-mismatch",
                "U-015 JSON | {\"code\":1} | file-type-mismatch",
                "U-041 semicolons | code;count~a;1~ | upload-rejected",
                "U-041 tabs | code\tcount~a\t1~ | upload-rejected"
            })
    void aFileThatCannotBeReadIsRefusedAtOnce(String id, String file, String problem) {
        upload(file.replace('~', '\n')).statusCode(422).body("type", is("/problems/" + problem));
    }

    /** U-003. */
    @Test
    void missingColumnsAreNamed() {
        upload("remark\nx\n").statusCode(422).body("violations.pointer", hasItems("code", "count"));
    }

    /** U-006, U-038, U-044. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "count,code\n1,a\n2,b\n",
                "\ufeffcode,count\na,1\nb,2\n",
                "code,count\ra,1\rb,2\r",
                "code,count\r\na,1\nb,2\r\n",
                "code,count\na,1\nb,2",
                "\"code\",\"count\"\n\"a\",\"1\"\n\n\"b\",\"2\"\n",
                "code,count,remark\na,1,\"=HYPERLINK(1)\"\nb,2,\"x, \"\"y\"\"\"\n"
            })
    void theWayAFileIsWrittenDoesNotMatter(String file) {
        assertThat(finished(upload(file).statusCode(202)).getString("state")).isEqualTo("DONE");
        assertThat(things()).isEqualTo(2);
    }

    /** U-039. */
    @ParameterizedTest
    @ValueSource(strings = {"windows-1258", "ISO-8859-1", "UTF-16"})
    void aFileInAnotherEncodingIsRefusedWithItsPlace(String charset) {
        var answer = upload("code,count,remark\na,1,x\nb,2,Ngu\u00e9\n".getBytes(Charset.forName(charset)))
                .statusCode(422)
                .body("type", is("/problems/bad-encoding"));

        if (!charset.equals("UTF-16")) {
            answer.body("violations.pointer", hasItem("remark"))
                    .body("violations[0].message", is("Dòng 3, cột “remark”: tệp phải dùng bảng mã UTF-8."));
        }
    }

    /** U-039: text of TCVN3 or VNI taken over byte by byte is good UTF-8 and no Vietnamese. */
    @ParameterizedTest
    @ValueSource(strings = {"NguyÔn V¨n An", "Nguyeãn Vaên An"})
    void textInAnOldEncodingIsReportedWithItsPlace(String text) {
        String location = location(
                upload("code,count,remark\na,1,Nguyễn\nb,2," + text + "\n").statusCode(202));

        assertThat(finished(location).getString("state")).isEqualTo("REJECTED");
        assertThat(errors(location)).contains("3,remark,bad-encoding,");
    }

    @Test
    void rowsOfTheWrongLengthAreAllReported() {
        String location = location(upload("code,count\na\nb,2\nc,3,4\n").statusCode(202));

        assertThat(finished(location).getLong("errors")).isEqualTo(2);
        assertThat(errors(location)).contains("2,,malformed-row,").contains("4,,malformed-row,");
        assertThat(things()).isZero();
    }

    /** U-042. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\""})
    void aQuoteThatSwallowsRowsIsReportedWhereItStands(String end) {
        StringBuilder file = new StringBuilder("code,count\na,1\nb,\"2\n");
        for (int i = 0; i < 10_000; i++) {
            file.append("c").append(i).append(",3\n");
        }
        String location = location(upload(file + end).statusCode(202));

        assertThat(finished(location).getString("state")).isEqualTo("REJECTED");
        assertThat(errors(location).lines().skip(1))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("3,").contains("malformed-row"));
        assertThat(things()).isZero();
    }

    /** U-045, with 200,000 rows where the nation has 85,000 polling areas. */
    @Test
    void oneBadRowAtTheEndOfALargeFileUndoesAll() {
        ByteArrayOutputStream file = new ByteArrayOutputStream(4_000_000);
        file.writeBytes("code,count\n".getBytes(UTF_8));
        for (int i = 0; i < 200_000; i++) {
            file.writeBytes(("c" + i + ",7\n").getBytes(UTF_8));
        }
        file.writeBytes("bad,x\n".getBytes(UTF_8));

        String location = location(upload(file.toByteArray()).statusCode(202));
        await().atMost(5, MINUTES).until(() -> !job(location).getString("state").matches("QUEUED|RUNNING"));

        assertThat(job(location).getString("state")).isEqualTo("REJECTED");
        assertThat(errors(location).lines()).hasSize(2).last().asString().startsWith("200002,count,not-a-number");
        assertThat(things()).isZero();
    }
}
