package vn.baucu.rehearsal.night;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Objects;
import vn.baucu.rehearsal.demonstration.Recount;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;

/**
 * The minutes that are recounted in the end, as they stand.
 *
 * @param path where they are
 * @param latest number of the last version, 0 where there is none
 * @param pending the last version waits for its second person
 * @param counts what was found at the recount counts
 */
public record RecountReading(String path, int latest, boolean pending, boolean counts, JsonNode versions) {

    private static final String AUDITOR = "kiemtoan";

    public static RecountReading of(Gateway gateway, String election, Recount recount) {
        String path = "/api/v1/elections/" + election + "/polling-areas/"
                + recount.recounted().pollingArea() + "/minutes/"
                + recount.recounted().ballotType();
        JsonNode view = gateway.send(Request.get(AUDITOR, path)).json();
        JsonNode counting =
                version(view.path("versions"), view.path("acceptedVersion").asInt());
        return new RecountReading(
                path,
                view.path("latestVersion").asInt(),
                view.path("state").asText().equals("SUBMITTED"),
                isRecounted(counting, recount),
                view.path("versions"));
    }

    /** One version of them, or a missing node. */
    public JsonNode version(int number) {
        return version(versions, number);
    }

    private static boolean isRecounted(JsonNode version, Recount recount) {
        return version.path("figures").path("valid").asLong()
                        == recount.recounted().figures().valid()
                && recount.recounted().votes().entrySet().stream()
                        .allMatch(votes -> Objects.equals(
                                votes.getValue(),
                                version.path("votes").path(votes.getKey()).asInt()));
    }

    private static JsonNode version(JsonNode versions, int number) {
        Iterator<JsonNode> all = versions.elements();
        while (all.hasNext()) {
            JsonNode version = all.next();
            if (version.path("version").asInt() == number) {
                return version;
            }
        }
        return versions.path("none");
    }
}
