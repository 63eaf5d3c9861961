package vn.baucu.committee.document;

import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Officials.give;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.committee.Country;

/** Where documents of a small country are registered. */
public final class DocumentDesk {

    private final String election;

    public DocumentDesk(String election) {
        this.election = election;
    }

    /** Announces the election once, with an officer {@code <election>-<scope>} for some of its places. */
    public void open() {
        if (asFounder().get("/api/v1/elections/" + election).statusCode() == 404) {
            Country.pollingAreas2021(election);
            give(election, election + "-12", "COMMITTEE", "12");
            give(election, election + "-105", "COMMITTEE", "105");
            give(election, election + "-108", "COMMITTEE", "108");
            give(election, election + "-03388", "COMMITTEE", "03388");
            give(election, election + "-03388-001", "POLLING_TEAM", "03388-001");
            give(election, election + "-NA-12-1", "BOARD", "NA-12-1");
            give(election, election + "-front", "FATHERLAND_FRONT", "12");
            give(election, election + "-auditor", "AUDITOR", "VN");
        }
    }

    public RequestSpecification officer(String scope) {
        return as(election + "-" + scope);
    }

    public String path() {
        return "/api/v1/elections/" + election + "/documents";
    }

    public static Map<String, Object> issued(String kind, String issuer) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "issuer",
                issuer,
                "date",
                "2021-02-05",
                "signer",
                "Lò Văn Thử",
                "summary",
                "Triển khai công tác bầu cử"));
    }

    public static Map<String, Object> incoming(String symbol, String area) {
        Map<String, Object> entry = issued("CIRCULAR", "");
        entry.remove("issuer");
        entry.putAll(Map.of(
                "authority",
                "Bộ Nội vụ",
                "area",
                area,
                "level",
                "NATION",
                "symbol",
                symbol,
                "date",
                "2021-01-11",
                "summary",
                "Hướng dẫn nghiệp vụ công tác tổ chức bầu cử"));
        return entry;
    }

    /** The entry with one field of another value; without a value the field is left out. */
    public static Map<String, Object> with(Map<String, Object> entry, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(entry);
        changed.remove(field);
        if (value != null) {
            changed.put(field, value);
        }
        return changed;
    }

    /** Kind and document of each relation, one after the other. */
    static Map<String, Object> relating(Map<String, Object> entry, String... kindsAndDocuments) {
        List<Map<String, String>> relations = new ArrayList<>();
        for (int i = 0; i < kindsAndDocuments.length; i += 2) {
            relations.add(Map.of("kind", kindsAndDocuments[i], "document", kindsAndDocuments[i + 1]));
        }
        return with(entry, "relations", relations);
    }

    public Response enter(RequestSpecification officer, Object entry) {
        return officer.contentType(ContentType.JSON).body(entry).post(path());
    }

    /** Enters a document as the National Election Council and tells its id. */
    public String entered(Object entry) {
        Response answer = enter(asFounder(), entry);
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    Response amend(RequestSpecification officer, String id, String ifMatch, Object entry) {
        if (ifMatch != null) {
            officer.header("If-Match", ifMatch);
        }
        return officer.contentType(ContentType.JSON).body(entry).put(path() + "/" + id);
    }

    public Response cancel(RequestSpecification officer, String id, String ifMatch) {
        if (ifMatch != null) {
            officer.header("If-Match", ifMatch);
        }
        return officer.contentType(ContentType.JSON)
                .body(Map.of("reason", "Ghi nhầm"))
                .post(path() + "/" + id + "/cancellation");
    }
}
