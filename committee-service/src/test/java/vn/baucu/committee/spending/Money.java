package vn.baucu.committee.spending;

import static vn.baucu.committee.Officials.as;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.Requests.post;
import static vn.baucu.committee.Requests.put;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Budget requests of one election. */
record Money(String election) {

    static final Map<String, String> DOCUMENT =
            Map.of("number", "17/QĐ-UBBC", "date", "2021-02-20", "issuer", "Ủy ban bầu cử tỉnh");

    String path(String rest) {
        return "/api/v1/elections/" + election + "/budget/" + rest;
    }

    static Map<String, Object> allocation(String parent, String area, String content, String source, long amount) {
        Map<String, Object> allocation = new HashMap<>(
                Map.of("area", area, "content", content, "source", source, "amount", amount, "document", DOCUMENT));
        if (parent != null) {
            allocation.put("parent", parent);
        }
        return allocation;
    }

    Response allocate(String user, String parent, String area, String content, long amount) {
        return post(as(user), path("allocations"), allocation(parent, area, content, "COUNCIL_PART", amount));
    }

    String allocated(String parent, String area, String content, long amount) {
        Response answer =
                post(asFounder(), path("allocations"), allocation(parent, area, content, "COUNCIL_PART", amount));
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    static Map<String, Object> spending(String allocation, long amount) {
        return new HashMap<>(Map.of(
                "allocation",
                allocation,
                "amount",
                amount,
                "spentOn",
                "2021-03-25",
                "purpose",
                "Họp",
                "voucher",
                "PC 1"));
    }

    Response spend(String user, String allocation, long amount) {
        return post(as(user), path("spendings"), spending(allocation, amount));
    }

    String spent(String allocation, long amount) {
        Response answer = post(asFounder(), path("spendings"), spending(allocation, amount));
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    Response reverse(String user, String spending) {
        return post(
                as(user),
                path("spendings/" + spending + "/reversal"),
                Map.of("on", "2021-03-26", "reason", "Nhập nhầm", "voucher", "PT 1"));
    }

    Response amend(String user, String allocation, Long version, long amount) {
        return put(
                as(user), path("allocations/" + allocation), version, Map.of("amount", amount, "document", DOCUMENT));
    }

    Response settle(String user, String allocation, Long version) {
        return post(as(user), path("allocations/" + allocation + "/settlement"), version, Map.of("document", DOCUMENT));
    }

    long version(String allocation) {
        return asFounder().get(path("allocations/" + allocation)).jsonPath().getLong("version");
    }
}
