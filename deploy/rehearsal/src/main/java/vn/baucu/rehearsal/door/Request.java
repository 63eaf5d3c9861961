package vn.baucu.rehearsal.door;

import org.jspecify.annotations.Nullable;

/** What somebody asks of the gateway. */
public record Request(
        String user,
        String method,
        String path,
        @Nullable String contentType,
        @Nullable String body,
        @Nullable String ifMatch) {

    private static final String NOBODY = "";

    boolean isOpen() {
        return user.equals(NOBODY);
    }

    public static Request get(String user, String path) {
        return new Request(user, "GET", path, null, null, null);
    }

    /** What anybody may read, without saying who he or she is. */
    public static Request open(String path) {
        return get(NOBODY, path);
    }

    public static Request post(String user, String path, String json) {
        return new Request(user, "POST", path, "application/json", json, null);
    }

    public static Request upload(String user, String path, String csv) {
        return new Request(user, "POST", path, "text/csv; charset=utf-8", csv, null);
    }

    /** The same, provided nobody changed the thing in between. */
    public Request ifStill(String etag) {
        return new Request(user, method, path, contentType, body, etag);
    }
}
