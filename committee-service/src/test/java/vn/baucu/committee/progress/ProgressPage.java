package vn.baucu.committee.progress;

import static vn.baucu.committee.Officials.asFounder;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** How far preparations have come, as it is shown. */
final class ProgressPage {

    private ProgressPage() {}

    static JsonPath progress(String election, String area) {
        return asFounder()
                .get("/api/v1/elections/" + election + "/areas/" + area + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String part(JsonPath progress, String deadline, String key, String value) {
        return figures(progress.getMap(found(deadline) + ".parts.find { it." + key + " == '" + value + "' }.figures"));
    }

    static String found(String deadline) {
        return "items.find { it.deadline == '" + deadline + "' }";
    }

    static String figures(Map<String, Object> figures) {
        return figures.get("expected") + " " + figures.get("done") + " " + figures.get("late") + " "
                + figures.get("overdue");
    }
}
