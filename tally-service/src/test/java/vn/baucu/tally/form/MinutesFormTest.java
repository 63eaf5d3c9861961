package vn.baucu.tally.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.baucu.tally.Province.minutes;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.tally.StateElection;
import vn.baucu.tally.typesetting.Typesetting;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

/** The forms of polling teams, one at a time and all together. */
@QuarkusTest
@WithTestResource(Embedded.class)
class MinutesFormTest {

    private static StateElection election;
    private static StateElection twice;
    private static int area;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void anElection() {
        if (election == null) {
            election = election("fmonce", Map.of());
            twice = election("fmtwice", Map.of(BallotType.NATIONAL_ASSEMBLY, Verification.DOUBLE_ENTRY));
        }
        area++;
    }

    @Article({"76", "76.2"})
    @Test
    void formTwentyTellsWhatTheMinutesTell() throws IOException {
        election.submit("to-1", area, whole()).then().statusCode(201);

        Response form = form(election, "to-1", "20-hdbc-qh.pdf");

        form.then().statusCode(200).header("Superseded-By", nullValue());
        assertThat(words(form))
                .contains("KẾT QUẢ KIỂM PHIẾU BẦU CỬ", "ĐẠI BIỂU QUỐC HỘI KHÓA XV")
                .contains("Khu vực bỏ phiếu số " + StateElection.pollingArea(area))
                .contains("Lò Văn Mẫu", "Tổ trưởng", "Vàng A Páo", "Giàng Thị Sua")
                .contains("19 giờ 30 phút, ngày 23 tháng 5 năm 2021")
                .contains("Khiếu nại, tố cáo chuyển đến Ban bầu cử: 1 vụ việc", "Số phiếu hợp lệ 305")
                .doesNotContain("DỰ THẢO");
    }

    @Test
    void everyPageCarriesItsVersionAndItsHashInItsCode() throws Exception {
        election.submit("to-1", area, whole()).then().statusCode(201);

        try (PDDocument pdf =
                Loader.loadPDF(form(election, "to-1", "20-hdbc-qh.pdf").asByteArray())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                BufferedImage seen = renderer.renderImageWithDPI(page, 200);
                int width = seen.getWidth() / 2;
                int height = seen.getHeight() / 4;
                int[] corner = seen.getRGB(width, seen.getHeight() - height, width, height, null, 0, width);
                String said = new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, corner))),
                                Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
                assertThat(said)
                        .startsWith(path(election) + "20-hdbc-qh.pdf?version=1#sha256=")
                        .matches(".*[0-9a-f]{64}");
            }
        }
    }

    @Test
    void whatNobodyWroteDownIsLeftOpen() throws IOException {
        election.submit("to-1", area, minutes(305)).then().statusCode(201);

        assertThat(words(form(election, "to-1", "20-hdbc-qh.pdf"))).contains("………", "Số phiếu thu vào 309");
        assertThat(words(form(election, "to-1", "34-hdbc.pdf"))).contains("330 = 309 + 1 + 20");
    }

    @Test
    void minutesThatWereReplacedSaySo() throws IOException {
        election.submit("to-1", area, minutes(305)).then().statusCode(201);
        election.as("to-1")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Cộng nhầm", "minutes", minutes(304)))
                .post(election.path(area) + "/corrections")
                .then()
                .statusCode(201);
        assertThat(words(form(election, "to-1", "20-hdbc-qh.pdf")))
                .contains("Phiên bản 1")
                .doesNotContain("thay thế");
        assertThat(words(form(election, "to-1", "20-hdbc-qh.pdf?version=2"))).contains("chưa được xác nhận");

        election.as("to-2")
                .post(election.path(area) + "/versions/2/confirmation")
                .then()
                .statusCode(200);

        Response old = form(election, "to-1", "20-hdbc-qh.pdf?version=1");
        old.then().header("Superseded-By", "2");
        assertThat(words(old)).contains("Bản này đã bị thay thế bởi phiên bản 2", "Số phiếu hợp lệ 305");
        assertThat(words(form(election, "to-1", "20-hdbc-qh.pdf")))
                .contains("Phiên bản 2", "Lý do lập lại biên bản", "Cộng nhầm", "Số phiếu hợp lệ 304");
    }

    @Test
    void aSecondEntryIsNotGivenAwayByThePrint() {
        twice.submit("to-1", area, minutes(305)).then().statusCode(201);

        form(twice, "to-2", "20-hdbc-qh.pdf").then().statusCode(409).body(containsString("state-conflict"));
        form(twice, "to-1", "20-hdbc-qh.docx").then().statusCode(200);
        form(twice, "kiemtoan", "34-hdbc.pdf").then().statusCode(200);
    }

    @Test
    void whoeverMayNotReadTheMinutesMayNotPrintThem() {
        election.submit("to-1", area, minutes(305)).then().statusCode(201);
        String path = path(election) + "20-hdbc-qh.pdf";

        RestAssured.get(path).then().statusCode(401);
        election.as("kythuat").get(path).then().statusCode(403);
        election.as("to-khac").get(path).then().statusCode(403).body("type", is("/problems/area-out-of-scope"));
        form(election, "to-1", "25-hdbc-hdnd.pdf").then().statusCode(404);
        form(election, "to-1", "21-hdbc-qh.pdf").then().statusCode(404);
        form(election, "to-1", "20-hdbc-qh.pdf?version=2").then().statusCode(404);
        election.as("to-1")
                .get(path.replace("NATIONAL_ASSEMBLY", "COMMUNE_COUNCIL").replace("20-hdbc-qh", "25-hdbc-hdnd"))
                .then()
                .statusCode(422);
    }

    @Test
    void allFormsOfACommuneArePrintedAsOneJob() throws IOException {
        election.submit("to-1", area, minutes(305)).then().statusCode(201);
        Response ordered = order("xa", Map.of("form", "20-hdbc-qh", "format", "PDF"));
        ordered.then().statusCode(202).header("Location", containsString("/api/v1/jobs/tally-service/"));
        String job = ordered.path("id");

        finished(job).then().body("state", is("DONE"), "counts.leftOut", is(0));

        Response zip = election.as("xa").get(prints() + "/" + job);
        zip.then().statusCode(200).contentType("application/zip");
        assertThat(names(zip)).contains("20-hdbc-qh-" + StateElection.pollingArea(area) + "-NA-v1.pdf");
        election.as("kiemtoan").get(prints() + "/" + job).then().statusCode(200);
        election.as("hdbc").get(prints() + "/" + job).then().statusCode(404);
        election.as("to-1").get(prints() + "/" + job).then().statusCode(403);
    }

    @Test
    void onePdfHoldsAllOfThem() throws IOException {
        election.submit("to-1", area, minutes(305)).then().statusCode(201);
        String job = order("xa", Map.of("form", "34-hdbc", "format", "PDF", "merged", true))
                .path("id");
        int printed = finished(job).path("counts.printed");

        try (PDDocument pdf =
                Loader.loadPDF(election.as("xa").get(prints() + "/" + job).asByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(printed);
        }
    }

    /** The process died: the job is in the table and nobody works on it. */
    @Test
    void aJobThatWasBegunIsDoneAfterARestart() {
        election.submit("to-1", area, minutes(305)).then().statusCode(201);
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into kernel.job
                            (id, election, kind, actor, role, scopes, request, content, content_hash, state)
                        values (:id, :election, 'forms', :actor, 'COMMITTEE', '{03390}', '-', :content, 'x', 'RUNNING')
                        """)
                .bind("id", id)
                .bind("election", election.code())
                .bind("actor", election.user("xa"))
                .bind(
                        "content",
                        Json.write(new PrintOrder("03390", "20-hdbc-qh", Typesetting.DOCX, false))
                                .getBytes(UTF_8))
                .execute());

        finished(id.toString()).then().body("state", is("DONE"));
        election.as("xa")
                .get(prints() + "/" + id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("20-hdbc-qh-03390.zip"));
    }

    @Test
    void anOrderThatCannotBeMetIsRefusedAtOnce() {
        election.submit("to-1", area, minutes(305)).then().statusCode(201);

        order("xa", Map.of("form", "20-hdbc-qh", "format", "DOCX", "merged", true))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", is("/merged"));
        order("xa", Map.of("form", "22-hdbc-qh", "format", "PDF")).then().statusCode(409);
        order("xa", Map.of("form", "99", "format", "PDF")).then().statusCode(404);
        order("xa", Map.of("format", "PDF")).then().statusCode(400);
        order("xa", Map.of("form", "20-hdbc-qh", "format", "ODT")).then().statusCode(400);
        order("to-1", Map.of("form", "20-hdbc-qh", "format", "PDF")).then().statusCode(403);
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post(prints())
                .then()
                .statusCode(401);
    }

    private StateElection election(String code, Map<BallotType, Verification> verification) {
        return new StateElection(
                code, 20, verification, new MinutesPolicy(null, null, null, null), Map.of(), outbox, jdbi);
    }

    private static Map<String, Object> whole() {
        Map<String, Object> minutes = new HashMap<>(minutes(305));
        minutes.put(
                "proceedings",
                Map.of(
                        "number",
                        "0" + area + "/BB-TBC",
                        "opened",
                        "2021-05-23T00:00:00Z",
                        "closed",
                        "2021-05-23T12:00:00Z",
                        "countBegan",
                        "2021-05-23T12:30:00Z",
                        "countEnded",
                        "2021-05-23T15:10:00Z",
                        "present",
                        List.of(
                                Map.of("name", "Lò Văn Mẫu", "position", "HEAD"),
                                Map.of("name", "Tòng Thị Thí Dụ", "position", "SECRETARY")),
                        "witnesses",
                        List.of(Map.of("name", "Vàng A Páo"), Map.of("name", "Giàng Thị Sua")),
                        "complaints",
                        Map.of("received", 2, "resolved", 1, "forwarded", 1, "text", "Niêm yết.")));
        return minutes;
    }

    private static String path(StateElection of) {
        return "/api/v1/elections/" + of.code() + "/forms/polling-areas/" + StateElection.pollingArea(area)
                + "/NATIONAL_ASSEMBLY/";
    }

    private static Response form(StateElection of, String user, String file) {
        return of.as(user).get(path(of) + file);
    }

    private static String prints() {
        return "/api/v1/elections/" + election.code() + "/forms/areas/03390/prints";
    }

    private static Response order(String user, Map<String, Object> order) {
        return election.as(user).body(order).post(prints());
    }

    private static Response finished(String job) {
        String path = "/api/v1/jobs/tally-service/" + job;
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        !election.as("xa").get(path).path("state").toString().matches("QUEUED|RUNNING"));
        return election.as("xa").get(path);
    }

    private static List<String> names(Response zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip.asByteArray()))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String words(Response response) throws IOException {
        return FormResourceTest.pdf(response);
    }
}
