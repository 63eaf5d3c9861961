package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** G-028 to G-065: what is not one plain request is refused before anybody reads a meaning into it. */
@QuarkusTest
@WithTestResource(Stage.class)
class MalformedRequestTest {

    private static final String MINUTES = "/api/v1/elections/2026/polling-areas/03388-005/minutes/NATIONAL_ASSEMBLY";
    private static final String RECONCILIATION = "/api/v1/elections/2026/publication-events/reconciliation";

    private static String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestTokens.of("u")
                + "\r\n";
    }

    private static String closing(String request) {
        try (RawVisit visit = new RawVisit()) {
            return visit.send(request).untilClosed();
        }
    }

    private static void isProblem(String answer, int status, String slug) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json")
                .contains("\"type\":\"/problems/" + slug + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "G-035, /api/v1/elections/2026;a=b",
        "G-035, /api/v1/elections;jsessionid=1/2026",
        "G-037, /api/v1/elections/2026%2Fareas",
        "G-037, /api/v1/elections/2026%2fareas",
        "G-038, /api/v1/elections/2026%5Careas",
        "G-040, /api/v1/elections/%252e%252e%252f",
        "G-040, /api/v1/elections/%25",
        "G-041, //api//v1/elections",
        "G-041, /api/v1//elections",
        "G-041, //evil.example/api/v1/elections",
        "dots, /api/v1/elections/../elections",
        "dots, /api/v1/./elections",
        "dots, /api/v1/elections/..",
        "dots, /api/v1/elections/%2e%2e/x",
        "null, /api/v1/elections/2026%00",
        "newline, /api/v1/elections/2026%0d%0ax",
        "fragment, /api/v1/elections#x",
        "absolute, http://localhost/api/v1/elections",
        "our own pages too, /problems/%2e%2e/x",
    })
    void anAmbiguousPathIsRefused(String id, String path) {
        isProblem(closing(head("GET", path) + "Connection: close\r\n\r\n"), 400, "ambiguous-path");
    }

    /** G-038. The server itself refuses what is no URI, without a body. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/elections\\2026", "/api/v1/elections/%2", "/api/v1/elections/%zz"})
    void whatIsNoUriIsRefused(String path) {
        assertThat(closing(head("GET", path) + "Connection: close\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void anEscapedLetterIsNoAmbiguity() {
        String answer = closing(head("GET", "/api/v1/elections/b%C3%A0u%20c%E1%BB%AD") + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    /** G-049. */
    @ParameterizedTest
    @ValueSource(strings = {"FOO", "PROPFIND", "TRACE", "CONNECT"})
    void anUnknownMethodIsRefused(String method) {
        isProblem(closing(head(method, MINUTES) + "Connection: close\r\n\r\n"), 405, "method-not-allowed");
    }

    /** G-031. */
    @Test
    void twoAuthorizationsAreRefused() {
        String request = head("GET", MINUTES) + "Authorization: Bearer x\r\nConnection: close\r\n\r\n";

        isProblem(closing(request), 400, "malformed-request");
    }

    @Test
    void twoHostsAreRefused() {
        isProblem(closing(head("GET", MINUTES) + "Host: other\r\nConnection: close\r\n\r\n"), 400, "malformed-request");
    }

    /** G-059: whichever of the two a reader behind believes, there is no second request hidden in the first. */
    @Test
    void aBodyWithTwoLengthsIsRefused() {
        String answer = closing(head("POST", MINUTES)
                + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\nGET /api/v1/elections HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "G-061 header name with space, Con tent: x",
        "G-061 space before the colon, Content-Type : x",
        "G-061 null in a value, 'X: a\u0000b'",
        "G-061 a bare carriage return in a value, 'X: a\rb'",
        "G-061 lines without a carriage return, 'X: a\n b'",
        "two content lengths, 'Content-Length: 4\r\nContent-Length: 5'",
        "a length that is none, Content-Length: 4x",
        "a negative length, Content-Length: -4",
        "another transfer coding, 'Transfer-Encoding: gzip, identity'",
    })
    void aMalformedHeaderIsRefused(String id, String header) {
        assertThat(closing(head("POST", MINUTES) + header + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .containsOnlyOnce("HTTP/1.1");
    }

    /** G-061. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Long: a\r\n b",
                "X-Long: a\r\n\tb",
                "X-Long:\r\n b\r\n c",
                "X-Long: a\r\n ",
                "Transfer-Encoding:\r\n chunked",
            })
    void aFoldedHeaderIsRefused(String header) {
        String answer = closing(head("POST", MINUTES) + header + "\r\n\r\n0\r\n\r\n" + head("GET", MINUTES) + "\r\n");

        isProblem(answer, 400, "malformed-request");
        assertThat(answer)
                .containsOnlyOnce("HTTP/1.1")
                .containsIgnoringCase("connection: close\r\n")
                .contains("Một phần đầu bị ngắt thành nhiều dòng.");
    }

    @Test
    void aFoldedHeaderIsRefusedInEnglishToo() {
        String answer = closing(head("GET", MINUTES) + "Accept-Language: en\r\nX-Long: a\r\n b\r\n\r\n");

        assertThat(answer).contains("A header is folded over more than one line.");
    }

    @Test
    void aFirstHeaderThatBeginsWithASpaceIsRefused() {
        assertThat(closing("GET " + MINUTES + " HTTP/1.1\r\n Host: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .containsOnlyOnce("HTTP/1.1");
    }

    @Test
    void aFoldedHeaderThatDripsInIsRefused() {
        try (RawVisit visit = new RawVisit()) {
            visit.drip(head("GET", "/api/v1/elections") + "\r\n");
            assertThat(visit.until("\"body\":\"\"}")).startsWith("HTTP/1.1 200 ");

            visit.drip(head("PATCH", MINUTES) + "X-Long: a\r\n b\r\nContent-Length: 2\r\n\r\n{}");

            isProblem(visit.untilClosed(), 400, "malformed-request");
        }
    }

    @Test
    void aFoldedHeaderRightBehindABodyIsRefused() {
        String first = head("POST", MINUTES) + "Content-Length: 2\r\n\r\n{}";
        String second = head("POST", MINUTES) + "Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n";
        String folded = head("GET", "/api/v1/elections") + "X-Long: a\r\n b\r\n\r\n";

        String answers = closing(first + second + folded + first);

        assertThat(answers.split("HTTP/1.1 ", -1))
                .extracting(answer -> answer.substring(0, Math.min(3, answer.length())))
                .containsExactly("", "200", "200", "400");
    }

    @Test
    void aBodyMayHaveLinesThatBeginWithASpace() {
        String body = "{\r\n \"a\": 1,\r\n\t\"b\": 2\r\n\r\n }\n ";
        String measured = head("POST", MINUTES) + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        String chunked = head("POST", MINUTES) + "Transfer-Encoding: chunked\r\n\r\n" + chunk(body.substring(0, 3))
                + chunk(body.substring(3)) + "0\r\n\r\n";

        try (RawVisit visit = new RawVisit()) {
            visit.send(measured + chunked + measured).drip(chunked).drip(measured);

            for (int i = 0; i < 5; i++) {
                assertThat(visit.until(" }\\n \"}"))
                        .startsWith("HTTP/1.1 200 ")
                        .contains("\"length\":" + body.length())
                        .doesNotContain("x-obs-fold");
            }
        }
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    /** G-062. */
    @Test
    void aHundredAndOneHeadersAreTooMany() {
        StringBuilder request = new StringBuilder(head("GET", MINUTES));
        for (int i = 0; i < 101; i++) {
            request.append("X-").append(i).append(": 1\r\n");
        }

        isProblem(closing(request + "Connection: close\r\n\r\n"), 431, "header-fields-too-large");
    }

    /** G-062. */
    @Test
    void aHeaderOfSixteenKilobytesIsTooLong() {
        String request = head("GET", MINUTES) + "X-Long: " + "a".repeat(16 * 1024) + "\r\nConnection: close\r\n\r\n";

        isProblem(closing(request), 431, "header-fields-too-large");
    }

    /** G-064. */
    @Test
    void aBodyOverTheLimitIsRefusedByItsLength() {
        String answer = closing(head("POST", MINUTES) + "Content-Length: 65537\r\n\r\n");

        isProblem(answer, 413, "payload-too-large");
    }

    /** G-064. */
    @Test
    void aBodyOverTheLimitIsRefusedWhileItComes() {
        String chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";

        String answer = closing(head("POST", MINUTES) + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5));

        isProblem(answer, 413, "payload-too-large");
    }

    /** E-038: three hundred thousand publications are some forty megabytes; ten thousand are less than two. */
    @Test
    void aListThatIsReconciledHasALimitOfItsOwn() {
        String answer = closing(head("POST", RECONCILIATION) + "Content-Length: 39000000\r\n\r\n");

        isProblem(answer, 413, "payload-too-large");
        assertThat(answer).contains("2097152 byte");
        Visit.of("u")
                .post(RECONCILIATION, "a".repeat(2 * 1024 * 1024))
                .hasStatus(200)
                .has("/service", "tally")
                .has("/length", "2097152");
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        Visit.of("u").post(MINUTES, "a".repeat(64 * 1024)).hasStatus(200).has("/length", "65536");
    }

    /** G-058. */
    @Test
    void aBodyThatStopsComingTimesOut() {
        String answer = closing(head("POST", MINUTES) + "Content-Length: 100\r\n\r\n{\"valid\":");

        isProblem(answer, 408, "timeout");
    }

    /** G-065. */
    @Test
    void aBodyThatNeverEndsTimesOut() throws Exception {
        try (RawVisit visit = new RawVisit()) {
            visit.send(head("POST", MINUTES) + "Transfer-Encoding: chunked\r\n\r\n");
            Thread drip = new Thread(() -> drip(visit));
            drip.start();

            isProblem(visit.until("}"), 408, "timeout");
            drip.join();
        }
    }

    private static void drip(RawVisit visit) {
        java.util.concurrent.locks.LockSupport.parkNanos(1);
        try {
            for (int i = 0; i < 40; i++) {
                visit.send("1\r\na\r\n");
                java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
            }
        } catch (java.io.UncheckedIOException closed) {
            // That is what the test waits for.
        }
    }

    @Test
    void aRefusedWriterMayGoOnWithItsConnection() {
        try (RawVisit visit = new RawVisit()) {
            visit.send("POST " + MINUTES + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}");
            isProblem(visit.until("}"), 401, "unauthenticated");

            visit.send(head("GET", "/api/v1/elections") + "\r\n");

            assertThat(visit.until("\r\n")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void requestsInOneGoAreAnsweredInTheirOrder() {
        try (RawVisit visit = new RawVisit()) {
            visit.send(head("POST", MINUTES) + "Content-Length: 2\r\n\r\n{}" + head("GET", "/api/v1/nowhere") + "\r\n");

            assertThat(visit.until("\"body\":\"{}\"}")).startsWith("HTTP/1.1 200 ");
            assertThat(visit.until("\r\n")).startsWith("HTTP/1.1 404 ");
        }
    }
}
