package vn.baucu.committee.training;

import static vn.baucu.committee.Officials.asFounder;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.committee.document.DocumentDesk;

/** Where trainings of a small country are planned. */
public final class TrainingDesk {

    private final String election;
    private final DocumentDesk documents;

    public TrainingDesk(String election) {
        this.election = election;
        this.documents = new DocumentDesk(election);
    }

    /** Announces the election once, with an officer for some of its places. */
    public void open() {
        documents.open();
    }

    public DocumentDesk documents() {
        return documents;
    }

    public RequestSpecification officer(String scope) {
        return documents.officer(scope);
    }

    public String path() {
        return "/api/v1/elections/" + election + "/trainings";
    }

    public static Map<String, Object> training(String area, String... topics) {
        return new HashMap<>(Map.of(
                "title",
                "Tập huấn nghiệp vụ cho các tổ bầu cử",
                "area",
                area,
                "topics",
                List.of(topics),
                "startsAt",
                "2021-04-26T01:30:00Z",
                "endsAt",
                "2021-04-26T10:00:00Z",
                "venue",
                "Hội trường A",
                "trainers",
                List.of("Lò Thị Mai, Sở Nội vụ")));
    }

    public Response plan(RequestSpecification officer, Object entry) {
        return officer.contentType(ContentType.JSON).body(entry).post(path());
    }

    /** Plans a training as the National Election Council and tells its id. */
    public String planned(Object entry) {
        Response answer = plan(asFounder(), entry);
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    Response change(RequestSpecification officer, String id, String ifMatch, Object entry) {
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
                .body(Map.of("reason", "Hoãn do dịch bệnh"))
                .post(path() + "/" + id + "/cancellation");
    }
}
