package vn.baucu.committee.change;

import static vn.baucu.committee.Officials.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Single records as officials send them. */
public final class Edits {

    public static final Map<String, Object> DOCUMENT =
            Map.of("number", "15/QĐ-UBND", "date", "2021-03-01", "issuer", "Ủy ban nhân dân tỉnh Lai Châu");

    private Edits() {}

    public static Map<String, Object> area(String code, String level, String kind, String name, String parent) {
        return new HashMap<>(Map.of("code", code, "level", level, "kind", kind, "name", name, "parent", parent));
    }

    public static Map<String, Object> ward() {
        return area("03388", "COMMUNE", "WARD", "Phường Đoàn Kết", "105");
    }

    public static Map<String, Object> constituency() {
        return new HashMap<>(Map.of(
                "code",
                "CC-03388-2",
                "ballotType",
                "COMMUNE_COUNCIL",
                "councilArea",
                "03388",
                "number",
                2,
                "seats",
                5,
                "covers",
                List.of("03388")));
    }

    public static Map<String, Object> pollingArea() {
        return new HashMap<>(Map.of(
                "code", "03388-001",
                "area", "03388",
                "kind", "REGULAR",
                "address", "Nhà văn hóa tổ dân phố số 1",
                "constituencies",
                        Map.of(
                                "NATIONAL_ASSEMBLY", "NA-12-1",
                                "PROVINCIAL_COUNCIL", "PC-12-2",
                                "DISTRICT_COUNCIL", "DC-105-1",
                                "COMMUNE_COUNCIL", "CC-03388-1")));
    }

    public static Map<String, Object> hamlet(String code, String commune, String name) {
        return new HashMap<>(Map.of("code", code, "commune", commune, "kind", "RESIDENTIAL_GROUP", "name", name));
    }

    /** The map with another value. */
    public static Map<String, Object> with(Map<String, Object> record, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(record);
        changed.put(field, value);
        return changed;
    }

    public static Response post(String user, String election, String path, Object body) {
        return as(user).contentType(ContentType.JSON).body(body).post("/api/v1/elections/" + election + "/" + path);
    }

    /** With the version that is there now. */
    public static Response postNow(String user, String election, String record, String operation, Object body) {
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", tag(election, record))
                .body(body)
                .post("/api/v1/elections/" + election + "/" + record + "/" + operation);
    }

    public static Response putNow(String user, String election, String record, Object body) {
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", tag(election, record))
                .body(body)
                .put("/api/v1/elections/" + election + "/" + record);
    }

    public static Response deleteNow(String user, String election, String record) {
        return as(user).header("If-Match", tag(election, record))
                .delete("/api/v1/elections/" + election + "/" + record);
    }

    public static Response get(String election, String path) {
        return as("trunguong").get("/api/v1/elections/" + election + "/" + path);
    }

    private static String tag(String election, String record) {
        return get(election, record).header("ETag");
    }
}
