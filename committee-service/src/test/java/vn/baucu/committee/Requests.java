package vn.baucu.committee;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** JSON requests with the version that they are meant for. */
public final class Requests {

    private Requests() {}

    public static Response post(RequestSpecification officer, String path, Object body) {
        return officer.contentType(ContentType.JSON).body(body).post(path);
    }

    /** @param version null for a request without If-Match */
    public static Response post(RequestSpecification officer, String path, Long version, Object body) {
        return post(at(officer, version), path, body);
    }

    public static Response put(RequestSpecification officer, String path, Long version, Object body) {
        return at(officer, version).contentType(ContentType.JSON).body(body).put(path);
    }

    private static RequestSpecification at(RequestSpecification officer, Long version) {
        return version == null ? officer : officer.header("If-Match", "\"" + version + "\"");
    }
}
