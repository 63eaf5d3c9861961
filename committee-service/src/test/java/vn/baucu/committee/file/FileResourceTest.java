package vn.baucu.committee.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.document.DocumentDesk.issued;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.committee.document.DocumentDesk;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.testing.Embedded;
import vn.baucu.testing.FileSamples;

@QuarkusTest
@WithTestResource(Embedded.class)
class FileResourceTest {

    private static final DocumentDesk DESK = new DocumentDesk("df");

    private String document = "";

    @BeforeEach
    void document() {
        DESK.open();
        document = DESK.entered(issued("PLAN", "EC-105"));
    }

    @Test
    void aFileComesBackByteForByte() {
        byte[] pdf = FileSamples.pdf("Kế hoạch");

        upload(DESK.officer("105"), "Kế hoạch 02.pdf", "application/pdf", pdf)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/" + document + "/files/1"))
                .header("ETag", "\"" + Fingerprint.of(pdf) + "\"")
                .body("ordinal", is(1))
                .body("size", is(pdf.length))
                .body("sha256", is(Fingerprint.of(pdf)))
                .body("mediaType", is("application/pdf"));

        Response download = DESK.officer("03388").get(files() + "/1");
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.asByteArray()).isEqualTo(pdf);
    }

    /** U-069. */
    @Test
    void noBrowserRunsADownload() {
        upload(asFounder(), "Kế hoạch (1).pdf", "application/pdf", FileSamples.pdf("x"))
                .then()
                .statusCode(201);

        asFounder()
                .get(files() + "/1")
                .then()
                .header("Content-Type", "application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header(
                        "Content-Disposition",
                        is(
                                "attachment; filename=\"ke hoach _1_.pdf\"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%281%29.pdf"));
    }

    @Test
    void aFileOneHasIsNotSentAgain() {
        byte[] png = FileSamples.png(10, 10);
        upload(asFounder(), "a.png", "image/png", png).then().statusCode(201);

        asFounder()
                .header("If-None-Match", "\"" + Fingerprint.of(png) + "\"")
                .get(files() + "/1")
                .then()
                .statusCode(304)
                .header("ETag", "\"" + Fingerprint.of(png) + "\"");
        asFounder().header("If-None-Match", "\"x\"").get(files() + "/1").then().statusCode(200);
    }

    /** U-053. */
    @Test
    void theSameFileIsKeptOnce() {
        byte[] docx = FileSamples.docx();
        upload(asFounder(), "a.docx", FileSamples.DOCX, docx).then().statusCode(201);

        upload(asFounder(), "b.docx", FileSamples.DOCX, docx)
                .then()
                .statusCode(200)
                .header("Location", endsWith("/files/1"))
                .body("name", is("a.docx"));

        asFounder().get(files()).then().body("name", is(List.of("a.docx")));
    }

    @Test
    void filesAreListedAsTheyCame() {
        asFounder().get(files()).then().statusCode(200).body("", empty());
        upload(asFounder(), "b.pdf", "application/pdf; charset=utf-8", FileSamples.pdf("b"))
                .then()
                .statusCode(201);
        upload(asFounder(), "a.xlsx", FileSamples.XLSX, FileSamples.xlsx())
                .then()
                .statusCode(201);

        asFounder().get(files()).then().body("ordinal", is(List.of(1, 2))).body("name", is(List.of("b.pdf", "a.xlsx")));
    }

    @Test
    void filesSentAtOnceAreAllKept() throws InterruptedException {
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> uploads = new ArrayList<>();
            for (int i = 0; i < 22; i++) {
                byte[] pdf = FileSamples.pdf("annex " + i);
                uploads.add(() ->
                        upload(asFounder(), "a.pdf", "application/pdf", pdf).statusCode());
            }

            assertThat(clerks.invokeAll(uploads))
                    .extracting(upload -> upload.get())
                    .areExactly(20, new Condition<>(status -> status.equals(201), "are kept"))
                    .areExactly(2, new Condition<>(status -> status.equals(409), "are too many"));
        } finally {
            clerks.shutdown();
        }
    }

    @Test
    void aCancelledDocumentTakesNoFile() {
        upload(asFounder(), "a.pdf", "application/pdf", FileSamples.pdf("x"))
                .then()
                .statusCode(201);
        DESK.cancel(asFounder(), document, "\"1\"").then().statusCode(200);

        upload(asFounder(), "b.pdf", "application/pdf", FileSamples.pdf("y"))
                .then()
                .statusCode(409)
                .body("type", is("/problems/state-conflict"));
        asFounder().get(files() + "/1").then().statusCode(200);
    }

    /** U-008. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a%0d%0ab.pdf",
                "..%2Fa.pdf",
                "a%2Fb.pdf",
                "a%5Cb.pdf",
                ".pdf",
                "a%E2%80%AEfdp.pdf",
                "a%22.pdf"
            })
    void aNameThatPlaysTricksIsRefused(String name) {
        send(asFounder().urlEncodingEnabled(false), name, "application/pdf", FileSamples.pdf("x"))
                .then()
                .statusCode(400);
    }

    @Test
    void aNameHasALength() {
        upload(asFounder(), "a".repeat(300) + ".pdf", "application/pdf", FileSamples.pdf("x"))
                .then()
                .statusCode(400);
        asFounder()
                .contentType("application/pdf")
                .body(FileSamples.pdf("x"))
                .post(files())
                .then()
                .statusCode(400);
    }

    @Test
    void anotherTypeIsNotTaken() {
        upload(asFounder(), "a.html", "text/html", FileSamples.pdf("x"))
                .then()
                .statusCode(415)
                .body("type", is("/problems/unsupported-media-type"));
        upload(asFounder(), "a.svg", "image/svg+xml", FileSamples.pdf("x"))
                .then()
                .statusCode(415);
    }

    @Test
    void contentDecidesWhatAFileIs() {
        upload(asFounder(), "a.pdf", "application/pdf", FileSamples.png(1, 1))
                .then()
                .statusCode(422)
                .body("type", is("/problems/file-type-mismatch"));
        upload(asFounder(), "a.pdf", "application/pdf", new byte[0])
                .then()
                .statusCode(422)
                .body("type", is("/problems/upload-rejected"));
        asFounder().get(files()).then().body("", empty());
    }

    /** U-018. */
    @Test
    void aFileHasALimit() {
        byte[] large = new byte[20_000_001];

        upload(asFounder(), "a.pdf", "application/pdf", large)
                .then()
                .statusCode(413)
                .body("type", is("/problems/payload-too-large"));
    }

    @Test
    void theSameRequestSentTwiceKeepsOneFile() {
        byte[] pdf = FileSamples.pdf("twice");
        upload(asFounder().header("Idempotency-Key", "df-" + document), "a.pdf", "application/pdf", pdf)
                .then()
                .statusCode(201);

        upload(asFounder().header("Idempotency-Key", "df-" + document), "a.pdf", "application/pdf", pdf)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        asFounder().get(files() + "/2").then().statusCode(404).body("type", is("/problems/not-found"));
        asFounder().get(files() + "/x").then().statusCode(404);
    }

    @Test
    void onlyTheFileItselfIsToBeHad() {
        upload(asFounder(), "a.pdf", "application/pdf", FileSamples.pdf("x"))
                .then()
                .statusCode(201);

        asFounder().accept("application/xml").get(files() + "/1").then().statusCode(406);
    }

    private String files() {
        return DESK.path() + "/" + document + "/files";
    }

    private Response upload(RequestSpecification officer, String name, String type, byte[] content) {
        return send(officer.queryParam("name", name), null, type, content);
    }

    private Response send(RequestSpecification officer, String name, String type, byte[] content) {
        return officer.config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("image/svg+xml", ContentType.BINARY)
                                .encodeContentTypeAs("text/html", ContentType.BINARY)))
                .contentType(type)
                .body(content)
                .post(files() + (name == null ? "" : "?name=" + name));
    }
}
