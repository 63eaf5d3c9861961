package vn.baucu.committee.complaint;

import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import vn.baucu.committee.Country;

/** People of an election and the files they handle. */
final class Files {

    /** Acts for PT-03388-001. */
    static final String TEAM = "cp-to";
    /** Acts for EC-03388. */
    static final String COMMUNE = "cp-xa";
    /** Works on the files of the team. */
    static final String HANDLER = "cp-thu-ly";
    /** Acts for EC-12. */
    static final String PROVINCE = "cp-tinh";
    /** Acts for EC-108, which has nothing to do with the commune. */
    static final String ELSEWHERE = "cp-khac";
    /** Acts for RG-03388. */
    static final String REGISTRAR = "cp-uyban";

    static final String COMPLAINANT = "Lò Thị Mẩy";

    private final String election;

    private Files(String election) {
        this.election = election;
    }

    /** The files of an election of 2021, which is organised the first time it is asked for. */
    static Files of2021(String election) {
        if (asFounder().get("/api/v1/elections/" + election).statusCode() == 404) {
            Country.pollingAreas2021(election);
            people(election);
        }
        return new Files(election);
    }

    static Files of(String election) {
        return new Files(election);
    }

    static void people(String election) {
        give(election, TEAM, "POLLING_TEAM", "03388-001");
        give(election, HANDLER, "POLLING_TEAM", "03388-001");
        give(election, COMMUNE, "COMMITTEE", "03388");
        give(election, PROVINCE, "COMMITTEE", "12");
        give(election, ELSEWHERE, "COMMITTEE", "108");
        give(election, REGISTRAR, "REGISTRAR", "03388");
    }

    String url() {
        return "/api/v1/elections/" + election + "/complaints";
    }

    static Map<String, Object> document(String kind, String subject, String about) {
        Map<String, Object> document = new HashMap<>();
        document.put("kind", kind);
        document.put("subject", subject);
        document.put("about", about);
        document.put("summary", "Nội dung đơn.");
        document.put("complainant", Map.of("name", COMPLAINANT, "phone", "0900000001"));
        return document;
    }

    Response register(String user, Map<String, Object> document) {
        return post(as(user), document);
    }

    Response post(RequestSpecification officer, Object document) {
        return officer.contentType(ContentType.JSON).body(document).post(url());
    }

    /** Registers a complaint about the team of 03388-001 with that team, which is competent. */
    String aboutTheTeam() {
        return register(TEAM, document("COMPLAINT", "POLLING_TEAM", "03388-001"))
                .then()
                .statusCode(201)
                .extract()
                .path("complaint");
    }

    /** Takes a step with the version there is. */
    Response step(String user, String complaint, String step, Map<String, Object> document) {
        String version = as(user).get(url() + "/" + complaint).header("ETag");
        return step(user, complaint, step, version == null ? "\"1\"" : version, document);
    }

    Response step(String user, String complaint, String step, String ifMatch, Map<String, Object> document) {
        RequestSpecification request = as(user).contentType(ContentType.JSON).body(document);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(url() + "/" + complaint + "/" + step);
    }

    static Map<String, Object> to(String body) {
        return Map.of("to", body, "reason", "Không thuộc thẩm quyền");
    }

    static Map<String, Object> resolved(String outcome) {
        return Map.of("outcome", outcome, "answer", "Đã xem xét.");
    }
}
