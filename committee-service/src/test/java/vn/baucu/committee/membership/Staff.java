package vn.baucu.committee.membership;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.committee.Officials;

/** Invented people on bodies of the small country. */
public final class Staff {

    private Staff() {}

    public static Map<String, Object> member(String name, String position) {
        Map<String, Object> member = new HashMap<>();
        member.put("name", name);
        member.put("birthDate", "1980-02-28");
        member.put("gender", "FEMALE");
        member.put("position", position);
        return member;
    }

    public static Map<String, Object> member(String name, String position, String user) {
        Map<String, Object> member = member(name, position);
        member.put("user", user);
        return member;
    }

    /** A head, a secretary and members, so many in all. */
    public static List<Map<String, Object>> team(int size) {
        return members("HEAD", "VICE_HEAD", size);
    }

    public static List<Map<String, Object>> committee(int size) {
        return members("CHAIR", "VICE_CHAIR", size);
    }

    private static List<Map<String, Object>> members(String head, String deputy, int size) {
        List<Map<String, Object>> members = new ArrayList<>();
        members.add(member("Lò Thị Một", head));
        members.add(member("Giàng A Hai", deputy));
        members.add(member("Tẩn Văn Ba", "SECRETARY"));
        for (int i = members.size(); i < size; i++) {
            members.add(member("Sùng Thị Số " + i, "MEMBER"));
        }
        return members;
    }

    public static Map<String, Object> decision(String date) {
        return new HashMap<>(
                Map.of("number", "15/QĐ-UBND", "date", date, "issuer", "Ủy ban nhân dân", "signer", "Vàng Văn Thử"));
    }

    public static Map<String, Object> establishment(
            String kind, String scope, String area, List<Map<String, Object>> members) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "scope",
                scope,
                "name",
                "Tổ chức ở Sìn Hồ " + scope,
                "establishedBy",
                Map.of("actor", "PEOPLES_COMMITTEE", "area", area),
                "decision",
                decision("2021-04-01"),
                "members",
                members));
    }

    public static Response establish(RequestSpecification officer, String election, Object document) {
        return officer.contentType(ContentType.JSON).body(document).post("/api/v1/elections/" + election + "/bodies");
    }

    public static void established(String election, Object document) {
        establish(Officials.asFounder(), election, document).then().statusCode(201);
    }

    /** A change of a body as it is now. */
    public static Response change(RequestSpecification officer, String election, String path, Object document) {
        String body = "/api/v1/elections/" + election + "/bodies/" + path.substring(0, path.indexOf('/'));
        return officer.contentType(ContentType.JSON)
                .header("If-Match", Officials.asFounder().get(body).header("ETag"))
                .body(document)
                .post("/api/v1/elections/" + election + "/bodies/" + path);
    }
}
